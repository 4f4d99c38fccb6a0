// A clock set by the address is told, so that nobody takes the rehearsal for the day.
if (shift) load("rehearsal").then((tell) => tell()).catch(() => {});
