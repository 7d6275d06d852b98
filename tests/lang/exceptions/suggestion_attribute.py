# AttributeError: the nearest attribute is suggested
[].apend(1)  # raises: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
