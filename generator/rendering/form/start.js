// Starts Decap CMS with the settings in config.json, our YAML format and the missing Vietnamese.

import { planFormat } from "./plan_format.js";

const script = (address) =>
  new Promise((loaded, failed) => {
    const element = document.createElement("script");
    Object.assign(element, { src: address, onload: loaded, onerror: failed });
    document.head.append(element);
  });

const json = async (address) => (await fetch(address)).json();

/** The phrases of `first`, those of `second` laid over them. */
function together(first, second) {
  if (typeof second === "string" || first === undefined) return second;
  const inner = Object.keys(second).map((name) => [name, together(first[name], second[name])]);
  return { ...first, ...Object.fromEntries(inner) };
}

window.CMS_MANUAL_INIT = true;
const [config, phrases] = await Promise.all([
  json("config.json"),
  json("phrases.json"),
  script("vendor/decap-cms/decap-cms.js"),
]);
const [plans] = config.collections;
CMS.registerLocale("vi", together(CMS.getLocale("vi"), phrases));
CMS.registerCustomFormat(plans.format, plans.extension, planFormat(plans.fields));
CMS.init({ config: { ...config, load_config_file: false } });
