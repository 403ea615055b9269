"""Tells a recording in words: a row an event. For screen readers, Markdown, paper; and what the stepper goes through.

As swimlanes.py, this file works inside Pyodide, too, and imports nothing else of the press.
"""

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from press.swimlane_layout import AND, lane_names

# What an event says; `{who}` are other lanes, `{what}` is a value, as code.
WORDS = {
    "zh": {
        "created": "被创建", "created by": "由 {who} 创建", "runs": "运行", "runs it": "运行 {what}", "prints": "打印 {what}",
        "waits": "等待", "waits until": "等到 {time}", "waits for": "等待 {who}", "pauses": "让出，排到队尾",
        "woken": "可以继续", "woken by": "被 {who} 唤醒，可以继续", "asked": "被要求取消", "asked by": "被 {who} 要求取消",
        "returns": "返回 {what}", "raises": "抛出 {what}", "cancelled": "已取消", "over": "结束", "blocks": "占住线程 {time}",
        "start": "由 {who} 第一次恢复", "next": "由 {who} 恢复", "send": "由 {who} 恢复，收到 {what}",
        "throw": "由 {who} 抛入 {what}", "close": "由 {who} 关闭",
        "yields": "向 {who} 产出 {what}", "returns to": "向 {who} 返回 {what}", "raises to": "向 {who} 抛出 {what}",
        "Time": "时间", "Lane": "泳道", "Event": "发生的事", "Line": "源代码", "time": "{} 秒",
    },
    "en": {
        "created": "is created", "created by": "is created by {who}", "runs": "runs", "runs it": "runs {what}", "prints": "prints {what}",
        "waits": "waits", "waits until": "waits until {time}", "waits for": "waits for {who}", "pauses": "goes to the end of the queue",
        "woken": "can go on", "woken by": "can go on, woken by {who}", "asked": "is asked to stop", "asked by": "is asked to stop by {who}",
        "returns": "returns {what}", "raises": "raises {what}", "cancelled": "ends cancelled", "over": "is over", "blocks": "holds the thread for {time}",
        "start": "is resumed for the first time by {who}", "next": "is resumed by {who}", "send": "is resumed by {who}, and gets {what}",
        "throw": "is resumed by {who}, which throws {what}", "close": "is closed by {who}",
        "yields": "yields {what} to {who}", "returns to": "returns {what} to {who}", "raises to": "raises {what} in {who}",
        "Time": "Time", "Lane": "Lane", "Event": "What happens", "Line": "Source", "time": "{} s",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One event in words: when, whose, what, and the line of the program, with the event itself."""

    time: str
    lane: str
    said: str
    line: str
    event: dict[str, Any]


def exact_seconds(ms: int, language: str) -> str:
    """A time to the millisecond: 950 → "0.95 s"."""
    return WORDS[language]["time"].format(f"{ms / 1000:.3f}".rstrip("0").rstrip("."))


def table_rows(recording: dict[str, Any], source: str, language: str, code: str = "`{}`") -> list[Row]:
    """The rows; ``code`` is how a piece of code is written."""
    names, lines = lane_names(recording, language), source.splitlines()

    def written(text: str) -> str:
        return code.format(text) if text else ""

    rows = []
    for event in recording["events"]:
        line = event.get("line")
        rows.append(
            Row(
                exact_seconds(event["at"], language),
                written(names[event["lane"]]),
                said(event, recording["kind"], [written(name) for name in names], language, written),
                written(lines[line - 1].strip()) if line else "",
                event,
            )
        )
    return rows


def said(event: dict[str, Any], kind: str, names: list[str], language: str, written: Any) -> str:
    """An event in words."""
    does, by, what = event["does"], event.get("by"), event.get("what", "")
    who, time = "" if by is None else names[by], 0
    key = does
    if does == "resumed":
        key = event.get("how", "next")
    elif does == "runs" and what:
        key = "runs it"
    elif does == "returns" and "what" not in event:
        key = "over"
    elif does in ("returns", "raises") and kind == "generators":
        key = f"{does} to"
    elif does in ("created", "woken", "asked") and by is not None:
        key = f"{does} by"
    elif does == "waits" and event.get("lanes"):
        key, who = "waits for", AND[language].join(names[lane] for lane in event["lanes"])
    elif does == "waits" and "due" in event:
        key, time = "waits until", event["due"]
    elif does == "blocks":
        time = event["took"]
    words = WORDS[language][key]
    return words.format(who=who, what=written(what), time=exact_seconds(time, language)).strip()


def table_html(recording: dict[str, Any], source: str, language: str) -> str:
    """The table, with what the stepper needs of each event in its row."""
    words = WORDS[language]
    code = "<code>{}</code>"
    timed = any(event["at"] for event in recording["events"])
    heads = [words[head] for head in ("Time", "Lane", "Event", "Line")][not timed :]
    lanes = escape(
        json.dumps(
            [
                {"name": name, "kind": lane["kind"]}
                for name, lane in zip(lane_names(recording, language), recording["lanes"], strict=True)
            ],
            ensure_ascii=False,
        )
    )
    parts = [
        f'<table data-kind="{recording["kind"]}" data-lanes="{lanes}"><thead><tr>{"".join(f"<th>{head}</th>" for head in heads)}</tr></thead><tbody>'
    ]
    escaped = _escaped(recording)
    for row in table_rows(escaped, escape(source, quote=False), language, code):
        cells = [row.time, row.lane, row.said, row.line][not timed :]
        parts.append(f"<tr {_data(row.event)}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    return "".join([*parts, "</tbody></table>"])


def _escaped(recording: dict[str, Any]) -> dict[str, Any]:
    events = [{**event, "what": escape(event["what"])} if "what" in event else event for event in recording["events"]]
    lanes = [{**lane, "name": escape(lane["name"], quote=False)} for lane in recording["lanes"]]
    return {**recording, "events": events, "lanes": lanes}


def _data(event: dict[str, Any]) -> str:
    """What a stepper reads of an event, as attributes."""
    parts = [f'data-at="{event["at"]}" data-lane="{event["lane"]}" data-does="{event["does"]}"']
    parts += [f'data-{key}="{event[key]}"' for key in ("by", "line", "from_line", "what", "how") if key in event]
    if "ready" in event:
        parts.append(f'data-ready="{escape(" ".join(str(label) or "." for label in event["ready"]))}"')
    if "timers" in event:
        parts.append(f'data-timers="{escape(" ".join(f"{at}:{label}" for at, label in event["timers"]))}"')
    return " ".join(parts).replace("from_line", "from")


def table_markdown(recording: dict[str, Any], source: str, language: str) -> list[str]:
    """The table as lines of Markdown."""
    words = WORDS[language]
    heads = [words[head] for head in ("Time", "Lane", "Event", "Line")]
    lines = [f"| {' | '.join(heads)} |", "|---|---|---|---|"]
    for row in table_rows(recording, source, language):
        cells = (row.time, row.lane, row.said, row.line)
        lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return lines
