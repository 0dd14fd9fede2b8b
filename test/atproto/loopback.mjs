// Preloaded into the servers' process: whatever would listen on all interfaces listens on 127.0.0.1 alone.
import { Server } from 'node:net'

const HOST = '127.0.0.1'
const listen = Server.prototype.listen

Server.prototype.listen = function onLoopback(...args) {
  const [first] = args
  if (typeof first === 'object' && first !== null) {
    if (first.path === undefined && first.fd === undefined) args[0] = { ...first, host: HOST }
    return listen.apply(this, args)
  }
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first)) || first === undefined
  if (!isPort) return listen.apply(this, args)
  const callback = args.find((arg) => typeof arg === 'function')
  const backlog = args.slice(1).find((arg) => typeof arg === 'number')
  return listen.call(this, { port: Number(first ?? 0), host: HOST, ...(backlog ? { backlog } : {}) }, callback)
}
