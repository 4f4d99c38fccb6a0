// Opened from a USB stick, a browser starts no workers. The same script runs in an empty frame instead, and
// speaks to the page as a worker does.
class FrameWorker extends EventTarget {
  constructor(address) {
    super();
    const frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.append(frame);
    this.inside = frame.contentWindow;
    const run = (file) => new Promise((resolve, reject) => {
      const script = this.inside.document.createElement("script");
      script.src = new URL(file, new URL(address, location)).href;
      script.onload = resolve;
      script.onerror = reject;
      this.inside.document.head.append(script);
    });
    this.inside.importScripts = async (...files) => { for (const file of files) await run(file); };
    this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    this.started = run("");
  }

  postMessage(data) {
    this.started.then(() => this.inside.onmessage({ data }));
  }

  terminate() {
    this.inside.frameElement.remove();
  }
}

window.Worker = FrameWorker;
const offered = FrameWorker;
