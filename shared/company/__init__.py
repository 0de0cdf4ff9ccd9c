"""A company's face: its colour, its logo and its own templates for files, checked before they are kept.

colours   contrast, and how a colour is made darker or paler
accent    the accent and the colours that follow from it on every screen
logo      a picture, read and drawn anew
packages  the checks that every uploaded Office file passes
"""
