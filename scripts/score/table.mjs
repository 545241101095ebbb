/** What was counted, as text: element by element, the worst first; facts; criteria; and the figures on one line. */
export function scoreTable(score, { errors }) {
  const elements = [...score.elements].sort((a, b) => f1(a[1]) - f1(b[1]))
  const criteria = [...score.criteria].sort((a, b) => share(a[1]) - share(b[1]))
  const { right, other, none } = score.recipient
  const lines = [
    'element                    F1   gaps found  false alarms   (present, missing)',
    ...elements.map(([id, count]) => elementLine(id, count)),
    ...[...score.facts].map(([id, count]) => countLine(id, 25, count, 'stated')),
    ...criteria.map(([id, count]) => countLine(id, 30, count, 'decided')),
    ...(errors ? score.errors.map((error) => error.map(written).join(' | ')) : []),
    `recipient recognised: right ${right}, another clinic ${other}, none named ${none}`,
    summaryLine(score),
  ]
  return `${lines.join('\n')}\n`
}

function elementLine(id, count) {
  const { hits, alarms, misses, rests } = count
  const gaps = percent(ratio(rests, rests + alarms)).padStart(9)
  const falseAlarms = `${misses}/${hits + misses}`.padStart(12)
  return `${id.padEnd(25)} ${percent(f1(count))} ${gaps} ${falseAlarms}   (${hits + misses}, ${rests + alarms})`
}

function countLine(id, width, count, where) {
  return `${id.padEnd(width)} ${percent(share(count))}   where ${where} ${count.statedRight}/${count.stated}`
}

function summaryLine({ letters, unread, elements, evidence, facts, criteria, nomed }) {
  const counts = [...elements.values()]
  const all = { hits: sum(counts, 'hits'), alarms: sum(counts, 'alarms'), misses: sum(counts, 'misses') }
  const rests = sum(counts, 'rests')
  const of = (map, part, whole) => ratio(sum([...map.values()], part), sum([...map.values()], whole))
  const shares = {
    elementF1: f1(all),
    elementMacroF1: counts.reduce((total, count) => total + f1(count), 0) / Math.max(1, counts.length),
    // a gap is an element that the letter lacks; a false alarm reports one that is there
    gapsFound: ratio(rests, rests + all.alarms),
    falseAlarms: ratio(all.misses, all.hits + all.misses),
    evidenceOverlap: ratio(evidence.overlapping, evidence.all),
    facts: of(facts, 'right', 'all'),
    factsStated: of(facts, 'statedRight', 'stated'),
    criteria: of(criteria, 'right', 'all'),
    criteriaDecided: of(criteria, 'statedRight', 'stated'),
    nomedF1: f1(nomed),
  }
  const figures = Object.entries(shares).map(([name, value]) => `${name} ${(100 * value).toFixed(1)}`)
  return [`letters ${letters}`, `unread ${unread}`, ...figures].join('  ')
}

function f1({ hits, alarms, misses }) {
  return ratio(2 * hits, 2 * hits + alarms + misses)
}

function share({ right, all }) {
  return ratio(right, all)
}

/** 1 where there is nothing to be had. */
function ratio(part, whole) {
  return whole === 0 ? 1 : part / whole
}

function sum(counts, key) {
  return counts.reduce((total, count) => total + count[key], 0)
}

function percent(value) {
  return (100 * value).toFixed(1).padStart(5)
}

function written(value) {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
