// What the script of every page lends.
const {
  AHEAD, DAY, addressWith, android, asked, hourWords, inApp, remember, remembered, stretches,
} = globalThis.hoinghi;
