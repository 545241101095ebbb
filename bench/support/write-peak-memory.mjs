// Loaded before a program that is measured: writes its peak resident set to file descriptor 3, in KiB, when it ends.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
