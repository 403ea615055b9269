"""What is made of the built site for reading and copying away from it: `make editions`.

chapters → on_paper → pages (layout) → pdf
         → epub
site     → archive
programs → programs_zip, cheat_sheet
copies   → texts
"""
