/** Loaded into child processes by `--import`: when the process that started them is gone, they stop as if told to. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
