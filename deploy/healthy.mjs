// Health check of the container: does the service answer that it is ready? HEALTH_PATH for other programs of the image.
const { PORT = '3000', HEALTH_PATH = '/ready' } = process.env
const answer = await fetch(`http://127.0.0.1:${PORT}${HEALTH_PATH}`).catch(() => undefined)
process.exit(answer?.ok ? 0 : 1)
