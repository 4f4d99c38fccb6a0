// What every page has, for use here.
const { AHEAD, DAY, MINUTE, boundary, clock, dayOf, element, far, hourWords, off, startOf, stretches, tellAll, tellOf, wholeDay } = globalThis.hoinghi;
