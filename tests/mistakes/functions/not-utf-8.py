from sphinx_claims import claim
# caf�
#<6 file-encoding: “claims/topic.py” is not UTF-8
