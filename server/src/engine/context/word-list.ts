/** The words of a list that is written with spaces and line breaks between them. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
