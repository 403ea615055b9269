# /// script
# requires-python = ">=3.8"
# ///

import os
import sqlite3
import tempfile

LINKS = {"/": ["/a", "/b"], "/a": ["/c"], "/b": [], "/c": []}


def crawl(file, dies_at=None):
    db = sqlite3.connect(file)
    db.execute("CREATE TABLE IF NOT EXISTS pages (url PRIMARY KEY, state)")
    db.execute("INSERT OR IGNORE INTO pages VALUES ('/', 'waiting')")
    waiting = "SELECT url FROM pages WHERE state = 'waiting' ORDER BY url"
    while page := db.execute(waiting).fetchone():
        db.execute("UPDATE pages SET state = 'done' WHERE url = ?", page)
        db.commit()
        if page[0] == dies_at:
            return db.close()
        new = [(link, "waiting") for link in LINKS[page[0]]]
        db.executemany("INSERT OR IGNORE INTO pages VALUES (?, ?)", new)
        db.commit()
    print(db.execute("SELECT url, state FROM pages ORDER BY url").fetchall())
    db.close()


with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "crawl.db")
    crawl(file, dies_at="/a")
    crawl(file)
