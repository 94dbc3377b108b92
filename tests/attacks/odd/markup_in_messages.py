"""Raises and prints markup and HTML that a report might interpret.

Must not: be markup in the report.
"""

def double(x):
    print("<script>alert(1)</script>[bold]10 / 10[/bold]")
    raise ValueError("<img src=x onerror=alert(1)> [/] [link=file:///etc/passwd]x[/link] {{ 7 * 7 }}")
