// Loaded into a part before its own program (node --require). The host holds the other end of stdin, so that nothing,
// not even a killed host, leaves a part behind.
'use strict';
const fs = require('fs');

// Ctrl-C on a terminal reaches every process of the group. The host hears it, and ends its parts when it needs them no more.
const emit = process.emit;
process.emit = function (event, ...rest) {
  return event === 'SIGINT' || event === 'SIGHUP' || emit.call(this, event, ...rest);
};
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

process.stdin.on('close', () => {
  // Azurite writes its store when it is told to end; maildev has nothing to do.
  if (!process.emit('SIGTERM')) {
    process.exit(0);
  }
  setTimeout(() => process.exit(1), 10_000).unref();
});
process.stdin.resume();
process.stdin.unref();

// Where mails lie; the host deletes it too, if it can.
const folder = process.env.EMAPAIN_DELETED_AT_THE_END;
if (folder) {
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
}
