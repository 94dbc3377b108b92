"""Marks for an LMS by LTI 1.3 Assignment and Grade Services.

Job: get a token as a tool that the LMS knows (`token`), post scores with it (`scores`), and remember what the LMS has
(`journal`), so that a push can be repeated.  Needs the extra `lti`: PyJWT and requests.
"""
