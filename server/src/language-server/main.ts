import { pathToFileURL } from 'node:url'
import { startServer } from './node.ts'

/** What the extension runs: a bundle of its own, CommonJS, beside the rules. */
startServer(pathToFileURL(`${__dirname}/`))
