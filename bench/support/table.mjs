const columns = ['measurement', 'henvis', 'against', 'ratio', 'aim', 'holds']

/** What is measured, as a table for a terminal or a README (Markdown). */
export function table(rows) {
  const cells = rows.map((row) => [row.what, row.henvis, row.peer, ratio(row), aim(row), verdict(row)])
  const widths = columns.map((name, i) => Math.max(name.length, ...cells.map((line) => line[i].length)))
  const line = (texts, fill) => `| ${texts.map((text, i) => text.padEnd(widths[i], fill)).join(' | ')} |`
  return [line(columns, ' '), line(Array(columns.length).fill(''), '-'), ...cells.map((row) => line(row, ' '))].join(
    '\n',
  )
}

/** Whether a figure is what was aimed at; `null` where nothing was. */
export function holds({ figure, aim }) {
  if (!aim) return null
  return figure >= (aim.atLeast ?? 0) && figure <= (aim.atMost ?? Number.POSITIVE_INFINITY)
}

function ratio({ figure, unit }) {
  return figure === undefined ? '' : `${figure.toFixed(figure < 10 ? 2 : 0)} ${unit}`
}

function aim({ aim }) {
  if (!aim) return ''
  return aim.atLeast === undefined ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`
}

function verdict(row) {
  return { true: 'yes', false: 'no', null: '' }[holds(row)]
}
