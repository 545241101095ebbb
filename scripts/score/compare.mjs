/** Facts that are compared one by one; opioids by what they sum up to, NOMED factors as a set. */
const FACTS = [
  'ageYears',
  'painDurationMonths',
  'fatigueDurationMonths',
  'activityReductionPercent',
  'interpreterNeeded',
  'language',
]

/**
 * Compares results with labels. A label that the letter's `skip` names is left out; a letter that could not be read counts
 * as one in which nothing was found.
 * @param {readonly { file: string, text: string, labels: any, result: any }[]} letters
 */
export function scoreLetters(letters) {
  const score = {
    letters: letters.length,
    unread: 0,
    recipient: { right: 0, other: 0, none: 0 },
    /** By element: present and found, absent and found, present and missed, absent and not found. */
    elements: new Map(),
    evidence: { overlapping: 0, all: 0 },
    /** By fact and by criterion: how many are right, of all and of those whose label says something. */
    facts: new Map(),
    criteria: new Map(),
    nomed: outcomes(),
    errors: [],
  }
  for (const letter of letters) scoreLetter(letter, score)
  return score
}

function scoreLetter({ file, text, labels, result }, score) {
  const wrong = (id, wanted, got) => score.errors.push([file, id, wanted, got])
  const counted = (id) => !(labels.skip ?? []).includes(id)
  if (result.status !== 'checked') {
    score.unread++
    wrong('letter', 'checked', result.status)
  }
  scoreRecipient(labels, result, score.recipient, wrong)
  for (const [id, label] of Object.entries(labels.elements).filter(([id]) => counted(id))) {
    scoreElement(id, label, result.elements[id], text, score, wrong)
  }
  for (const id of FACTS.filter(counted)) {
    const wanted = labels.facts[id] ?? null
    const got = result.facts[id] ?? null
    tally(score.facts, id, sameFact(id, wanted, got), wanted !== null, () => wrong(id, wanted, got))
  }
  if (counted('omeqPerDay')) {
    const wanted = labels.facts.omeqPerDay ?? null
    const got = result.facts.omeqPerDay
    tally(score.facts, 'omeqPerDay', sameDose(wanted, got), wanted !== null, () => wrong('omeqPerDay', wanted, got))
  }
  scoreNomed(new Set(labels.facts.nomed), new Set(result.facts.nomed), score.nomed, wrong)
  for (const [id, wanted] of Object.entries(labels.criteria).filter(([id]) => counted(id))) {
    const got = result.criteria[id] ?? 'missing'
    tally(score.criteria, id, wanted === got, wanted !== 'unknown', () => wrong(id, wanted, got))
  }
}

/** Whether the clinic that the letter is for was recognised, another one, or none. */
function scoreRecipient(labels, result, recipient, wrong) {
  const found = result.packs.filter((pack) => pack.chosenBy === 'recipient').map((pack) => pack.id)
  const fitting = [labels.clinic, ...(labels.clinicAlso ?? [])]
  if (found.length === 0) recipient.none++
  else if (found.some((id) => fitting.includes(id))) recipient.right++
  else {
    recipient.other++
    wrong('recipient', fitting.join('/'), found.join('/'))
  }
}

function scoreElement(id, label, element, text, score, wrong) {
  const found = element?.present === true
  const outcome = label.present ? (found ? 'hits' : 'misses') : found ? 'alarms' : 'rests'
  if (!score.elements.has(id)) score.elements.set(id, outcomes())
  score.elements.get(id)[outcome]++
  const evidence = element?.evidence ?? []
  if (outcome === 'misses') wrong(id, `present: «${label.evidence}»`, 'absent')
  if (outcome === 'alarms') wrong(id, 'absent', `present: «${evidence[0]?.text}»`)
  if (outcome !== 'hits') return
  score.evidence.all++
  const places = occurrences(text, label.evidence)
  if (places.some((place) => evidence.some((one) => one.start < place.end && place.start < one.end))) {
    score.evidence.overlapping++
  }
}

function occurrences(text, words) {
  const places = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    places.push({ start, end: start + words.length })
  }
  return places
}

function scoreNomed(wanted, got, nomed, wrong) {
  for (const factor of wanted) {
    if (got.has(factor)) nomed.hits++
    else {
      nomed.misses++
      wrong('nomed', factor, 'not found')
    }
  }
  for (const factor of got) {
    if (wanted.has(factor)) continue
    nomed.alarms++
    wrong('nomed', `not ${factor}`, factor)
  }
}

/** Months within 2, a tenth, or a year for what is older than two; ages within 1; percentages within 5; the rest as it is. */
function sameFact(id, wanted, got) {
  if (typeof wanted !== 'number' || typeof got !== 'number') return wanted === got
  const off = Math.abs(wanted - got)
  if (id === 'ageYears') return off <= 1
  if (!id.endsWith('Months')) return off <= 5
  return off <= Math.max(2, wanted / 10, wanted < 24 ? 0 : 12)
}

/** mg OMEQ a day within half a milligram and two in a hundred. */
function sameDose(wanted, got) {
  if (wanted === null || got === null) return wanted === got
  return ['regular', 'max'].every((key) => Math.abs(wanted[key] - got[key]) <= 0.5 + wanted[key] / 50)
}

function tally(counts, id, right, stated, onWrong) {
  if (!counts.has(id)) counts.set(id, { right: 0, all: 0, statedRight: 0, stated: 0 })
  const count = counts.get(id)
  count.all++
  if (right) count.right++
  else onWrong()
  if (!stated) return
  count.stated++
  if (right) count.statedRight++
}

function outcomes() {
  return { hits: 0, alarms: 0, misses: 0, rests: 0 }
}
