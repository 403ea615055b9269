"""What `/// schedule | chapter/name` shows: what to look at, the picture, the way to step through it, the table."""

from collections.abc import Callable

from press.directives import Directive
from press.errors import PressError
from press.schedule import RECORDED_ON, Schedule, Variant
from press.schedule_table import table_html, table_markdown
from press.snippets import Snippet
from press.support import spans
from press.swimlanes import swimlanes

READING = "five-jobs.md#reading"  # where a page explains such pictures

WORDS = {
    "zh": {
        "space": "",
        "step": "逐步看",
        "reading": "怎样看这张图",
        "table": "同样的内容，写成表格（{count} 步）",
        "recorded": "录自 CPython {version} 在虚拟时钟上的运行；{same}",
        "same": "{versions} 上完全相同。",
        "alone": "没有别的版本与它相同。",
        "other": "在 {versions} 上不同",
        "scroll": "{name} 在 {version} 上的时间图",
        "legend": "实心：运行。斜纹：占住线程，别的都等着。细线：等待。点线：就绪，还没轮到（生成器：已挂起）。▼ 创建或恢复，↑ 唤醒、产出或带回结果，○ 在等谁，✕ 取消或异常，┃ 结束。圆圈：打印。灰色的一段里时间在流逝，长度已压缩。",
    },
    "en": {
        "space": " ",
        "step": "Step through it",
        "reading": "How to read this",
        "table": "The same as a table ({count} steps)",
        "recorded": "Recorded from a run on CPython {version}, on the virtual clock; {same}",
        "same": "exactly the same on {versions}.",
        "alone": "no other version has the same.",
        "other": "It differs on {versions}",
        "scroll": "Schedule of {name} on {version}",
        "legend": "Solid: runs. Hatched: holds the thread, and all others up. Thin line: waits. Dots: could run, and has not been given a turn (a generator: suspended). ▼ creates or resumes, ↑ wakes, yields, or hands a result, ○ waits for, ✕ cancels or fails, ┃ ends. A ring: prints. In a grey stretch time passes; it is shortened.",
    },
}


def schedule_html(
    directive: Directive, snippet: Snippet, schedule: Schedule, language: str, inline: Callable[[str], str]
) -> str:
    """The figure. Variants of other versions are folded below it."""
    words, name = WORDS[language], snippet.path.stem
    first, *others = schedule.variants
    count = len(first.recording["events"])
    reading = inline(f"[{words['reading']}]({READING})")
    parts = [
        f'<figure class="schedule" id="schedule-{name}" data-program="program-{name}" data-search-exclude>',
        f"<figcaption>{inline(directive.text)}</figcaption>",
        _picture(first, snippet, language),
        f'<p class="schedule-tools"><button type="button" class="needs-script" data-step>{words["step"]}</button>{reading}</p>',
        f"<details><summary>{words['table'].format(count=count)}</summary>",
        f"<p>{words['legend']}{words['space']}{_recorded(first, language)}</p>",
        f"{table_html(first.recording, snippet.source, language)}</details>",
    ]
    for other in others:
        versions = spans(list(other.versions))
        parts.append(
            f"<details><summary>{words['other'].format(versions=versions)}</summary>{_picture(other, snippet, language)}</details>"
        )
    return "".join([*parts, "</figure>"])


def _picture(variant: Variant, snippet: Snippet, language: str) -> str:
    label = WORDS[language]["scroll"].format(name=snippet.path.name, version=variant.versions[-1])
    svg = swimlanes(variant.recording, snippet.source, language)
    return f'<div class="schedule-scroll" tabindex="0" role="region" aria-label="{label}">{svg}</div>'


def _recorded(variant: Variant, language: str) -> str:
    words = WORDS[language]
    others = [version for version in variant.versions if version != RECORDED_ON]
    same = words["same"].format(versions=spans(others)) if others else words["alone"]
    return words["recorded"].format(version=RECORDED_ON, same=same)


def schedule_markdown(directive: Directive, snippet: Snippet, schedule: Schedule, language: str) -> list[str]:
    """The same for a copy of the page: what to look at, and the table of each variant."""
    words = WORDS[language]
    first, *others = schedule.variants
    lines = [
        directive.text,
        "",
        *table_markdown(first.recording, snippet.source, language),
        "",
        _recorded(first, language),
    ]
    for other in others:
        lines += ["", words["other"].format(versions=spans(list(other.versions))), ""]
        lines += table_markdown(other.recording, snippet.source, language)
    return [*lines, ""]


def shown_with_program(directive: Directive, directives: list[Directive], page: str) -> None:
    """Raise PressError where a page draws the schedule of a program that it does not show."""
    if not any(it.kind == "snippet" and it.name == directive.name for it in directives):
        raise PressError(
            f"draws the schedule of {directive.name}, which this page does not show",
            path=page,
            line=directive.first,
            mend=f"show the program above it: '/// snippet | {directive.name}'",
        )
