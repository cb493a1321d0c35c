/** For tests of the bootstrap: tells what it was started with, counts signals, ends as its argument says. */
const [how, ...rest] = process.argv.slice(2)
console.log(JSON.stringify({ major: Number(process.versions.node.split('.')[0]), rest }))
if (how === 'exit') process.exitCode = Number(rest[0])
else {
  let count = 0
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      count++
      setTimeout(() => {
        console.log(`${signal} ${count}`)
        process.exit(0)
      }, 400)
    })
  setInterval(() => {}, 1000)
  console.log('waiting')
}
