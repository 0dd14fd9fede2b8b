import { createServer } from 'node:net'

/**
 * Stands in for any number of networks, in a process of its own: `/HOST/PATH` is answered as HOST would, which takes as
 * many milliseconds as the number in its first label (`delay-150-...`). Tells its port when it listens. It speaks only as
 * much HTTP as is needed, so that its own work adds little to the delays.
 */
const RULES = answer('200 OK', 'text/plain', 'User-agent: *\nDisallow: /private/\n')
const DATA = answer('200 OK', 'application/json', '{"id":7}')
const NO_DATA = answer('404 Not Found', 'application/json', '{"error":"no such account"}')
const PAGE = answer('200 OK', 'text/html', `<html><main class="profile">${'A post. '.repeat(2000)}</main></html>`)
const NO_PAGE = answer('404 Not Found', 'text/html', '<html><h1>No such account</h1></html>')

function answer(status, type, body) {
  return Buffer.from(`HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
}

/** A profile for everybody but `nobody`. */
function answerTo(path) {
  if (path === '/robots.txt') return RULES
  const nobody = path.endsWith('/nobody')
  if (path.startsWith('/data/')) return nobody ? NO_DATA : DATA
  return nobody ? NO_PAGE : PAGE
}

const server = createServer({ noDelay: true }, (socket) => {
  let head = ''
  socket.setEncoding('latin1')
  socket.on('error', () => socket.destroy())
  socket.on('data', (text) => {
    head += text
    if (!head.includes('\r\n\r\n')) return
    const [, delay, path = ''] = /^GET \/delay-(\d+)-[^/]*(\/\S*)/.exec(head) ?? []
    head = ''
    setTimeout(() => socket.write(answerTo(path)), Number(delay))
  })
})

server.listen(0, '127.0.0.1', 2048, () => process.send?.(server.address()?.port))
process.on('disconnect', () => process.exit())
