import type { Renderer } from './letter-report.ts'

/** What wrote a report. */
export interface Tool {
  readonly name: string
  readonly version: string
}

/** `--format json`: one object, one letter a line. */
export function jsonRenderer(tool: Tool): Renderer {
  let separator = '\n'
  return {
    start: `{"version":1,"tool":${JSON.stringify(tool)},"letters":[`,
    letter(letter) {
      const line = separator + JSON.stringify(letter)
      separator = ',\n'
      return line
    },
    end: () => '\n]}\n',
  }
}

/** `--format ndjson`: one letter a line and nothing else. */
export const ndjsonRenderer: Renderer = {
  start: '',
  letter: (letter) => `${JSON.stringify(letter)}\n`,
  end: () => '',
}
