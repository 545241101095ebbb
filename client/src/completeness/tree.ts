import { EventEmitter, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from 'vscode'
import { parentsOf, type Row, type RowIcon } from './rows.ts'

/** The command that Enter or a click on a line runs, with the line. */
export const OPEN_ROW = 'henvis.completeness.openRow'

/** Shape and colour say the same, so that neither is needed alone. */
const ICONS: Readonly<Record<RowIcon, readonly [name: string, colour?: string]>> = {
  clinic: ['home'],
  criteria: ['law'],
  present: ['pass', 'charts.green'],
  unclear: ['question', 'list.warningForeground'],
  missing: ['circle-large-outline', 'list.warningForeground'],
  violated: ['error', 'list.errorForeground'],
  borderline: ['warning', 'list.warningForeground'],
  place: ['quote'],
}

/** Draws lines. Lines that say the same as before are not drawn again, so that a screen reader stays quiet. */
export class CompletenessTree implements TreeDataProvider<Row> {
  private rows: readonly Row[] = []
  private parents: ReadonlyMap<string, Row> = new Map()
  private readonly changed = new EventEmitter<void>()
  readonly onDidChangeTreeData = this.changed.event

  show(rows: readonly Row[]): void {
    if (JSON.stringify(rows) === JSON.stringify(this.rows)) return
    this.rows = rows
    this.parents = parentsOf(rows)
    this.changed.fire()
  }

  /** The lines as they are drawn. */
  get shown(): readonly Row[] {
    return this.rows
  }

  getParent({ id }: Row): Row | undefined {
    return this.parents.get(id)
  }

  getChildren(row?: Row): Row[] {
    return [...(row?.children ?? this.rows)]
  }

  getTreeItem(row: Row): TreeItem {
    const item = new TreeItem(row.label, collapsibleState(row))
    const [icon, colour] = ICONS[row.icon]
    item.id = row.id
    item.description = row.description
    item.iconPath = new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour))
    item.tooltip = row.tooltip.join('\n\n')
    item.accessibilityInformation = { label: row.spoken }
    if (row.offer) item.contextValue = 'insertable'
    if (row.place || row.offer) item.command = { command: OPEN_ROW, title: row.label, arguments: [row] }
    return item
  }

  dispose(): void {
    this.changed.dispose()
  }
}

function collapsibleState({ children, isOpen }: Row): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
}
