import {
  type DidChangeTextDocumentParams,
  type DidOpenTextDocumentParams,
  type Position,
  type Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** A document that the client has open, with what was asked for it in particular. */
export interface OpenDocument {
  readonly uri: string
  readonly languageId: string
  readonly text: TextDocument
  /** A change of the editor could not be read, so `text` may not be what the editor shows. */
  outOfStep: boolean
  /** Packs chosen for this document alone. */
  packs: readonly string[] | null
  /** Whether a check was asked for or turned off. */
  asked: boolean | null
}

export function newDocument(uri: string, languageId: string, version: number, text: string): OpenDocument {
  const document = TextDocument.create(uri, languageId, version, text)
  return { uri, languageId, text: document, outOfStep: false, packs: null, asked: null }
}

/** The open documents, kept in step with the editor by incremental changes. */
export class Documents {
  private readonly byUri = new Map<string, OpenDocument>()

  get(uri: string): OpenDocument | undefined {
    return this.byUri.get(uri)
  }

  all(): readonly OpenDocument[] {
    return [...this.byUri.values()]
  }

  /** Throws `TypeError` where the parameters are not those of LSP. */
  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument {
    const { uri, languageId, version, text } = textDocument
    if (typeof uri !== 'string' || typeof text !== 'string' || !Number.isInteger(version)) {
      throw new TypeError('textDocument/didOpen: uri, version or text is missing')
    }
    const document = newDocument(uri, languageId, version, text)
    this.byUri.set(uri, document)
    return document
  }

  /**
   * Applies changes in order. A change that cannot be read leaves the document out of step, until the editor sends the
   * whole text again. Returns `undefined` for a document that is not open.
   */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.byUri.get(textDocument.uri)
    if (!document) return undefined
    const isVersioned = Number.isInteger(textDocument.version)
    if (!isVersioned || !Array.isArray(contentChanges) || !contentChanges.every(isChange)) {
      document.outOfStep = true
      // What is said of it is said of the version that the editor shows.
      if (isVersioned) TextDocument.update(document.text, [], textDocument.version)
      return document
    }
    if (contentChanges.some((change) => !TextDocumentContentChangeEvent.isIncremental(change)))
      document.outOfStep = false
    TextDocument.update(document.text, contentChanges, textDocument.version)
    return document
  }

  close(uri: string): OpenDocument | undefined {
    const document = this.byUri.get(uri)
    this.byUri.delete(uri)
    return document
  }
}

function isChange(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change?.text !== 'string') return false
  const { range, rangeLength } = change as { range?: Range; rangeLength?: unknown }
  if (rangeLength !== undefined && (range === undefined || typeof rangeLength !== 'number')) return false
  return range === undefined || (isPosition(range?.start) && isPosition(range?.end))
}

function isPosition(position: Position | undefined): boolean {
  return Number.isInteger(position?.line) && Number.isInteger(position?.character)
}
