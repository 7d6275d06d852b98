# urllib: of which there is parse.
