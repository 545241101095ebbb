import type {
  ClinicCompleteness,
  Completeness,
  CriterionRow,
  ElementRow,
  Place,
} from '../../../server/src/language-server/completeness-protocol.ts'
import { type Counts, standingText } from '../counts.ts'
import type { CompletenessWords } from './words.ts'

/** A line of the completeness view, before it is drawn. */
export interface Row {
  /** The same line has the same id from one check to the next. */
  readonly id: string
  readonly label: string
  /** Quieter text after the label. */
  readonly description: string
  readonly icon: RowIcon
  /** One paragraph each. */
  readonly tooltip: readonly string[]
  /** For a screen reader: all that the line shows, and what Enter does. */
  readonly spoken: string
  /** Where Enter goes; absent where it inserts, or does nothing. */
  readonly place?: Place['range']
  /** Names the code action that writes what is missing; absent where there is none. */
  readonly offer?: string
  readonly children: readonly Row[]
  readonly isOpen: boolean
}

export type RowIcon = 'clinic' | 'criteria' | 'present' | 'unclear' | 'missing' | 'violated' | 'borderline' | 'place'

/** The lines of the view: for each clinic what it asks for, in its own order, and below it the criteria with their reasons. */
export function rowsOf({ clinics }: Completeness, say: CompletenessWords): Row[] {
  return clinics.map((clinic) => clinicRow(clinic, say))
}

/** How the letter stands over all clinics, each element once, by the first clinic that asks for it. */
export function countsIn({ clinics }: Completeness): Counts {
  const byId = new Map<string, ElementRow>()
  for (const element of clinics.flatMap(({ elements }) => elements)) {
    if (!byId.has(element.id)) byId.set(element.id, element)
  }
  return countsOf([...byId.values()])
}

/** The line to begin with: the first that is missing, else the first to clarify; among some elements, where such are named. */
export function rowToBeginWith(rows: readonly Row[], elements: readonly string[]): Row | undefined {
  const asked = rows.flatMap(({ children }) => children).filter(({ icon }) => icon === 'missing' || icon === 'unclear')
  const named = asked.filter(({ id }) => elements.includes(id.split('/').at(-1) ?? ''))
  const among = named.length > 0 ? named : asked
  return among.find(({ icon }) => icon === 'missing') ?? among[0] ?? rows[0]
}

/** The lines that a line is below, by its id. */
export function parentsOf(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const pairs = rows.flatMap((row): [string, Row][] => [
    ...row.children.map(({ id }): [string, Row] => [id, row]),
    ...parentsOf(row.children),
  ])
  return new Map(pairs)
}

function countsOf(elements: readonly ElementRow[]): Counts {
  const count = (state: ElementRow['state']) => elements.filter((element) => element.state === state).length
  return { present: count('present'), missing: count('missing'), unclear: count('unclear') }
}

/** The line of an id, among lines and all below them. */
export function rowWithId(id: string, rows: readonly Row[]): Row | undefined {
  for (const row of rows) {
    const found = row.id === id ? row : rowWithId(id, row.children)
    if (found) return found
  }
  return undefined
}

function clinicRow(clinic: ClinicCompleteness, say: CompletenessWords): Row {
  const { id, name, shortName, elements, criteria } = clinic
  const description = standingText(countsOf(elements), say.counts)
  const ofCriteria: Row = {
    id: `${id}//criteria`,
    label: say.criteria,
    description: '',
    icon: 'criteria',
    tooltip: [],
    spoken: say.criteria,
    children: criteria.map((criterion) => criterionRow(criterion, id, say)),
    isOpen: true,
  }
  return {
    id,
    label: shortName,
    description,
    icon: 'clinic',
    tooltip: [name, description],
    spoken: sentences(name, description),
    children: [
      ...elements.map((element) => elementRow(element, id, say)),
      ...(criteria.length > 0 ? [ofCriteria] : []),
    ],
    isOpen: true,
  }
}

function elementRow(element: ElementRow, clinic: string, say: CompletenessWords): Row {
  const { id, name, state, places, explanation, source, offer, offerKind } = element
  const [first] = places
  const place = state === 'missing' ? undefined : first
  const detail = state === 'present' ? place && quoted(place) : place?.why
  const told = [say.state[state], detail].filter(Boolean).join(state === 'present' ? ', ' : ': ')
  const seen = state === 'missing' && first ? capitalised(`${say.seen}: ${places.map(seenAs).join(', ')}`) : undefined
  return {
    id: `${clinic}/${id}`,
    label: name,
    description: detail ?? say.state[state],
    icon: state,
    tooltip: [`${name}: ${told}`, ...(seen === undefined ? [] : [seen]), explanation, source],
    spoken: sentences(`${name}: ${told}`, seen, place ? say.goesThere : offerKind && say[offerKind]),
    ...(place && { place: place.range }),
    ...(offer !== undefined && { offer }),
    children:
      places.length > 1 || seen !== undefined ? places.map((one, i) => placeRow(one, `${clinic}/${id}/${i}`, say)) : [],
    isOpen: false,
  }
}

const VERDICT_ICONS: Readonly<Record<CriterionRow['verdict'], RowIcon>> = {
  met: 'present',
  violated: 'violated',
  borderline: 'borderline',
  unknown: 'unclear',
}

function criterionRow(criterion: CriterionRow, clinic: string, say: CompletenessWords): Row {
  const { id, name, verdict, places, explanation, source, message, missing } = criterion
  const [first] = places
  const lacks = missing.length > 0 ? say.restsOn(missing) : undefined
  const told = [say.verdict[verdict], lacks].filter(Boolean).join(', ')
  return {
    id: `${clinic}//criteria/${id}`,
    label: name,
    description: told,
    icon: VERDICT_ICONS[verdict],
    tooltip: [`${name}: ${told}`, ...(message === undefined ? [] : [message]), explanation, source],
    spoken: sentences(`${name}: ${told}`, message, first && say.goesThere),
    ...(first && { place: first.range }),
    children: places.map((place, i) => placeRow(place, `${clinic}//criteria/${id}/${i}`, say)),
    isOpen: false,
  }
}

function placeRow(place: Place, id: string, say: CompletenessWords): Row {
  return {
    id,
    label: quoted(place),
    description: place.why ?? '',
    icon: 'place',
    tooltip: [],
    spoken: sentences(quoted(place), place.why, say.goesThere),
    place: place.range,
    children: [],
    isOpen: false,
  }
}

/** A wording that does not count, and why. */
function seenAs(place: Place): string {
  return place.why === undefined ? quoted(place) : `${quoted(place)} (${place.why})`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function quoted({ text }: Place): string {
  return `«${text}»`
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.?!]$/.test(part as string) ? part : `${part}.`))
    .join(' ')
}
