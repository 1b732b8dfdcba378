import conf
#<1 function-invalid: “claims/topic.py” imports “conf”, which is a part of the document
