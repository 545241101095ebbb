const columns = ['measurement', 'henvis', 'against', 'ratio', 'aim', 'holds']

/** What is measured, as a table for a terminal or a README (Markdown). */
export function table(rows) {
  const cells = rows.map((row) => [row.what, row.henvis, row.peer, ratio(row), aim(row), verdict(row)])
  const lines = [columns, columns.map(() => ''), ...cells]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i].length)))
  return lines
    .map(
      (line, n) =>
        `| ${line.map((cell, i) => (n === 1 ? '-' : ' ').repeat(0) + cell.padEnd(widths[i], n === 1 ? '-' : ' ')).join(' | ')} |`,
    )
    .join('\n')
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
