import { describe, expect, it } from 'vitest'
import { type CueItem, parseCue } from './cue-syntax.ts'

function spelled(cue: string): string[] {
  const parsed = parseCue(cue)
  if ('error' in parsed) throw new Error(parsed.error.message.nb)
  return parsed.sequences.map((items) => items.map(spelledItem).join(' '))
}

function spelledItem(item: CueItem): string {
  if ('text' in item) return `${item.kind}:${item.text}`
  if (item.kind === 'gap') return `..${item.longest}`
  if (item.kind === 'any') return `(${item.items.map(spelledItem).join('|')})`
  return item.kind === 'class' ? `@${item.name}` : item.kind
}

function mistake(cue: string) {
  const parsed = parseCue(cue)
  return 'error' in parsed ? { at: parsed.error.at, message: parsed.error.message.nb } : undefined
}

describe('parseCue', () => {
  it('reads every kind of item', () => {
    expect(spelled('sover =rus søvn* *søvn *søvn* @limit # .. dårlig')).toEqual([
      'stem:sover form:rus prefix:søvn suffix:søvn infix:søvn @limit number ..3 stem:dårlig',
    ])
    expect(spelled('^grei$')).toEqual(['begin stem:grei end'])
    expect(spelled('> # %')).toEqual(['form:> number form:%'])
    expect(spelled('sover ..6 dårlig')).toEqual(['stem:sover ..6 stem:dårlig'])
  })

  it('multiplies alternatives of several words out, and keeps those of one word together', () => {
    expect(spelled('(sover|natt (til|for) natt) [svært] lite')).toEqual([
      'stem:sover stem:svært stem:lite',
      'stem:sover stem:lite',
      'stem:natt (stem:til|stem:for) stem:natt stem:svært stem:lite',
      'stem:natt (stem:til|stem:for) stem:natt stem:lite',
    ])
  })

  it('splits words as letters are split, and leaves digits inside words', () => {
    expect(spelled('CFS/ME e-post l5 20mg x2 0,5')).toEqual([
      'stem:CFS stem:ME stem:e stem:post stem:l5 stem:20 stem:mg stem:x stem:2 stem:0,5',
    ])
    expect(spelled('*helse-sak*')).toEqual(['suffix:helse prefix:sak'])
  })

  it('joins gaps that meet and drops them at the ends', () => {
    expect(spelled('a ..2 [x] ..3 b')).toEqual(['stem:a ..2 stem:x ..3 stem:b', 'stem:a ..5 stem:b'])
    expect(spelled('[a] .. b')).toEqual(['stem:a ..3 stem:b', 'stem:b'])
  })

  it.each([
    ['(sover|søv', 0, '«(» blir ikke lukket'],
    ['sover dårlig)', 12, '«)» lukker noe som ikke er åpnet'],
    ['sover | dårlig', 6, '«|» må stå inne i «(…)» eller «[…]»'],
    ['(sover|)', 7, 'tomt alternativ; skriv «[…]» om det som kan mangle'],
    ['sover ..9 dårlig', 6, '«..9» er ikke et mellomrom; skriv «..» eller «..1» til «..8»'],
    ['(u)sikker', 3, 'det må stå mellomrom mellom et ord og en parentes; et ord kan ikke settes sammen av deler'],
    ['@Limit', 0, '«@Limit» er ikke et klassenavn; bruk små bokstaver a–z, tall og bindestrek'],
    ['=søvn*', 0, '«=søvn*»: «=» og «*» kan ikke brukes sammen'],
    ['e*', 0, '«e*» treffer for mye; minst 2 bokstaver må stå ved «*»'],
    ['# ½', 2, '«½» er et tegn, ikke et ord; bare «%», «<» og «>» kan skrives, andre tegn hoppes over i brevet'],
    ['[svært] ..2 [lite]', 0, 'uttrykket kan bli uten ord; minst ett ord må stå fast'],
    ['a b c d e f g h i j k l m', 0, 'uttrykket har 13 ord, flere enn 12'],
  ])('points at the mistake in «%s»', (cue, at, message) => {
    expect(mistake(cue)).toEqual({ at, message })
  })

  it('counts variants before it writes them out', () => {
    const cue = Array.from({ length: 12 }, () => '(aa bb|cc dd|ee ff|gg hh|ii jj|kk ll|mm nn|oo pp)').join(' ')
    expect(mistake(cue)?.message).toBe('uttrykket rommer 68719476736 varianter, flere enn 4000; del det i flere')
    expect(mistake('('.repeat(5000))?.message).toBe('uttrykket er lengre enn 1500 tegn; del det i flere')
  })
})
