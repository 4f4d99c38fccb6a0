// What is heavy or seldom used has files of its own (the folder `on_demand` of a component), which lie
// beside this one. `load(name)` brings them once and gives what the script calls `offered`. Classic
// scripts, not modules: those do not run from a USB stick.
const beside = document.currentScript.src;
const loads = {};

const bring = (file) => new Promise((resolve, reject) => {
  const isStyle = file.endsWith(".css");
  const part = document.createElement(isStyle ? "link" : "script");
  part.onload = () => resolve(part.offered);
  part.onerror = () => {
    part.remove();
    reject(new Error(`not loaded: ${file}`));
  };
  if (isStyle) part.rel = "stylesheet";
  part[isStyle ? "href" : "src"] = new URL(file, beside).href;
  document.head.append(part);
});

// What could not be brought is asked for anew the next time.
const load = (name) => {
  loads[name] ||= Promise.all(PARTS[name].map(bring)).then((brought) => brought.at(-1));
  loads[name].catch(() => delete loads[name]);
  return loads[name];
};
