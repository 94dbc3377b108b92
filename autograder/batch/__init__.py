"""Grading a whole class: what was handed in, graded on all cores, kept so that nothing is done twice, and told.

intake finds submissions in folders and archives; run grades them; store keeps the records; summary makes the tables.
"""
