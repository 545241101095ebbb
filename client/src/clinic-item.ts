import type { PackName } from '../../server/src/language-server/protocol.ts'

/** A clinic in a list to choose from. */
export interface ClinicItem {
  readonly label: string
  readonly description: string
  readonly detail: string
}

/** A clinic's name in two parts, so that neither is cut off, over the id that settings know it by. */
export function clinicItem({ id, name }: PackName): ClinicItem {
  const [label = '', ...rest] = name.split(', ')
  return { label, description: rest.join(', '), detail: id }
}
