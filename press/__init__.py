"""The press: it proves the book's programs, renders its pages and publishes them.

Data flows one way: snippets → (prove) → evidence → (render) → pages → (publish) → site.
"""
