"""Sheets of marks as LMSs download and upload them.

Job: read a sheet as it was saved (`table`), find the people and the columns of marks in it (`layouts`, `people`), and
fill marks in (`fill`).  Who a mark belongs to is never guessed: whatever is not certain is listed and left out.
"""
