import { describe, expect, it } from 'vitest'
import type { Finding, Pack, Source } from '../../server/src/engine/index.ts'
import { citedPage, pageOf } from '../../server/src/language-server/rule-pages.ts'
import { fixtureRules } from './fixture-rules.ts'

const [north] = fixtureRules().packs
const unlinked: Source = { title: 'Slik henviser du', publisher: 'Nord' }
const page: Source = { title: 'Faglige råd', publisher: 'Direktoratet', url: 'https://example.org/advice' }

/** The pack of the north with other sources for what it asks of sleep. */
function pack(sources: { readonly source: Source; readonly furtherSources?: readonly Source[] }, url?: string): Pack {
  if (!north) throw new Error('no pack')
  return {
    ...north,
    clinic: { name: 'Nord', address: 'Nord', ...(url !== undefined && { url }) },
    requirements: north.requirements.map((one) => (one.id === 'sleep' ? { ...one, ...sources } : one)),
  }
}
const finding = (more: Partial<Finding> = {}): Finding => ({
  ruleId: 'nord-smerte/sleep',
  severity: 'warning',
  message: 'Søvn mangler.',
  element: 'sleep',
  pack: { id: 'nord-smerte', version: '1.0.0' },
  start: 0,
  end: 0,
  fixes: [],
  ...more,
})

describe('the page behind a finding', () => {
  it('is that of its own source', () => {
    expect(pageOf(finding({ source: page }), [])).toBe('https://example.org/advice')
  })

  it('is the first further source with an address where its own has none', () => {
    const packs = [pack({ source: unlinked, furtherSources: [unlinked, page] }, 'https://example.org/clinic')]
    expect(pageOf(finding({ source: unlinked }), packs)).toBe('https://example.org/advice')
    expect(pageOf(finding({ ruleId: 'henvis/placeholder', source: unlinked }), packs)).toBe(
      'https://example.org/advice',
    )
    expect(packs[0] && citedPage(packs[0].requirements[1] ?? {})).toEqual(page)
  })

  it('is that of the clinic where no source has one, and none where the clinic has none', () => {
    expect(pageOf(finding({ source: unlinked }), [pack({ source: unlinked }, 'https://example.org/clinic')])).toBe(
      'https://example.org/clinic',
    )
    expect(pageOf(finding({ source: unlinked }), [pack({ source: unlinked })])).toBe(undefined)
  })

  it('is none for what no pack owns', () => {
    const { pack: _, ...own } = finding({ ruleId: 'henvis/strength-missing' })
    expect(pageOf(own, [pack({ source: page }, 'https://example.org/clinic')])).toBe(undefined)
  })
})
