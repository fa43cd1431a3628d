"""What a project without the package might run after its build: the sidecar and a Jinja2 template in, a card out."""

import os
import sys

import jinja2
import yaml

sidecar, template, card = sys.argv[1:]
with open(sidecar, encoding="utf-8") as file:
    values = yaml.safe_load(file)
environment = jinja2.Environment(loader=jinja2.FileSystemLoader("."), trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
text = environment.get_template(template).render(values)
os.makedirs(os.path.dirname(card), exist_ok=True)
with open(card, "w", encoding="utf-8", newline="\n") as file:
    file.write(text)
