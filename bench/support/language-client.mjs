import { spawn } from 'node:child_process'

const patience = 60_000

/** A minimal client of one language server that runs as a child process and speaks over stdin and stdout. */
export class LanguageClient {
  #server
  #received = Buffer.alloc(0)
  #waiting = new Set()
  #requests = 0
  #said = ''
  #failure

  /** @param args what stands after `node` */
  constructor(args, cwd) {
    this.#server = spawn(process.execPath, args, { cwd, stdio: 'pipe' })
    this.#server.stderr.on('data', (chunk) => {
      this.#said = (this.#said + chunk).slice(-1000)
    })
    this.#server.stdout.on('data', (chunk) => this.#read(chunk))
    // A broken pipe means that the server has ended, which `close` tells with its reason.
    this.#server.stdin.on('error', () => {})
    this.#server.on('close', (status) =>
      this.#fail(new Error(`node ${args.join(' ')} ended with ${status}: ${this.#said}`)),
    )
    this.#server.on('error', (error) => this.#fail(error))
  }

  /** Sends a notification. */
  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params })
  }

  /** Sends a request. @returns its result; rejects where the server answers with an error, not at all, or is gone */
  async request(method, params) {
    const id = ++this.#requests
    const answer = this.#next(method, (message) => message.id === id && !message.method)
    this.#send({ jsonrpc: '2.0', id, method, params })
    const { result, error } = await answer
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }

  /** @returns the parameters of the next notification of a kind that satisfies; rejects like `request` */
  async notification(method, satisfies) {
    return (await this.#next(method, (message) => message.method === method && satisfies(message.params))).params
  }

  /** Ends the server. */
  async stop() {
    const ended = new Promise((resolve) => this.#server.once('exit', resolve))
    if (this.#server.exitCode !== null || this.#server.signalCode !== null || this.#server.pid === undefined) return
    const timer = setTimeout(() => this.#server.kill(), 2000)
    await this.request('shutdown').catch(() => {})
    this.notify('exit')
    await ended
    clearTimeout(timer)
  }

  async #next(what, satisfies) {
    const { promise, waiting } = this.#wait(satisfies)
    const timer = setTimeout(() => waiting.reject(new Error(`${what}: no answer within a minute`)), patience)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(waiting)
    }
  }

  #wait(satisfies) {
    let waiting
    const promise = new Promise((resolve, reject) => {
      waiting = { satisfies, resolve, reject }
    })
    if (this.#failure) waiting.reject(this.#failure)
    else this.#waiting.add(waiting)
    return { promise, waiting }
  }

  #send(message) {
    const body = JSON.stringify(message)
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #read(chunk) {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, head))?.[1])
      const end = head + 4 + length
      if (!(this.#received.length >= end)) return
      const message = JSON.parse(this.#received.toString('utf8', head + 4, end))
      this.#received = this.#received.subarray(end)
      for (const waiting of this.#waiting) if (waiting.satisfies(message)) waiting.resolve(message)
    }
  }

  #fail(error) {
    this.#failure = error
    for (const waiting of this.#waiting) waiting.reject(error)
  }
}
