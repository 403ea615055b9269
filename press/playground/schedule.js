// Records the schedule of what a reader has just run, and shows it below. runs.js fetches this when somebody asks.
//
// The program is run once more, as it was: with the reader's changes, the same input, on the same Python; but recorded,
// and on a clock that jumps over all waiting (worker.mjs), so that the picture is there at once.
"use strict";

{
  const { site, loaded, interpreter, end } = playground;
  const LIMIT = 30; // s that such a run may take
  const zh = document.documentElement.lang.startsWith("zh");
  const say = zh
    ? {
        recording: "再运行一次，录下时间图，不必等待…",
        recorded: (python) => `这个程序在 ${python} 上的时间图，录自再次运行，等待的时间都跳过了。`,
        otherwise: "这一次打印的与上面不同。",
        cut: "运行太长，只画了开头。",
        nothing: "没有可画的：程序里没有任务，也没有生成器运行过。",
        failed: "没能录下时间图：程序没有结束，或者没能加载。",
      }
    : {
        recording: "Running it once more to record its schedule, without waiting …",
        recorded: (python) => `The schedule of this program on ${python}, recorded from another run, which skips all waiting. `,
        otherwise: "That run printed something else than the one above. ",
        cut: "It is too long to be drawn whole: this is its beginning.",
        nothing: "There is nothing to draw: no task and no generator has run.",
        failed: "No schedule was recorded: the program did not end, or something could not be loaded.",
      };

  // What of the recorded run is told by the worker: how it ended, and what it printed meanwhile. Where it does not end,
  // the worker is ended, unless somebody else listens to it by then.
  function recorded(python, asked) {
    return new Promise((resolve, reject) => {
      const fail = (why) => {
        if (python.hear === hear) end();
        reject(new Error(why));
      };
      const timer = setTimeout(fail, LIMIT * 1000, `not over after ${LIMIT} s`);
      let printed = "";
      const hear = (news) => {
        if (news.loaded) python.loaded = true;
        if (news.stream === 1) printed += news.text;
        if (news.ended) resolve({ ...news.ended, printed });
        else if (news.failed || news.stopped) fail(news.failed ?? news.stopped);
        else return;
        clearTimeout(timer);
      };
      python.hear = hear;
      python.worker.postMessage(asked);
    });
  }

  // `button` is where it was asked for, below what the last of `runs` printed.
  playground.recordSchedule = async (runs, button) => {
    const { last, chosen, stdout } = runs;
    const place = document.createElement("p");
    place.setAttribute("role", "status");
    place.textContent = say.recording;
    button.replaceWith(place);
    try {
      if (!globalThis.showSchedule) {
        const styles = document.createElement("link");
        styles.rel = "stylesheet";
        styles.href = new URL("assets/schedule.css", site);
        document.head.append(styles);
        await loaded("assets/stepper.js", site);
      }
      const run = await recorded(interpreter(chosen), { ...last, schedule: zh ? "zh" : "en" });
      const drawn = run.schedule;
      if (!drawn || !drawn.recording.lanes.some((lane) => lane.kind !== "program")) {
        place.textContent = say.nothing;
        return;
      }
      const notes = [say.recorded(chosen.label), run.printed === stdout ? "" : say.otherwise, drawn.recording.cut ? say.cut : ""];
      const figure = document.createElement("figure");
      place.replaceWith(figure);
      showSchedule(figure, { ...drawn, source: last.run.files[last.run.file], note: notes.join(""), reading: new URL(`${zh ? "zh" : "en"}/five-jobs/#reading`, site).href });
      figure.querySelector("[data-step]").focus({ preventScroll: true });
    } catch (error) {
      console.warn(error);
      place.textContent = say.failed;
    }
  };
}
