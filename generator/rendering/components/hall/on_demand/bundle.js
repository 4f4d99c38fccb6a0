// What every page has, for use here; what the day's script knows comes when the screen opens.
const { MINUTE, addressWith, asked, clock, element, hourWords, tellOf } = globalThis.hoinghi;
let day;
