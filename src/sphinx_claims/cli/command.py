"""A command: what it does ends with an exit status, whatever happens to it."""

from __future__ import annotations

import click

from sphinx_claims.cli.ending import is_of_a_stream, unread
from sphinx_claims.cli.output import show_failure


class Command(click.Command):
    """A command that ends with the status that its function returns, and in no traceback."""

    def invoke(self, ctx: click.Context) -> int:
        """Run the function of the command, and return the exit status."""
        form = str(ctx.params.get("form", "text"))
        try:
            return int(super().invoke(ctx))
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except BrokenPipeError:
            # click itself would make it 1, which says that the document does not hold.
            return unread()
        except OSError as error:
            if is_of_a_stream(error):
                raise
            return show_failure(form, error)
        except Exception as error:  # noqa: BLE001  (whatever it is, nobody is served by a traceback)
            return show_failure(form, error)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog as it stands, since examples keep their lines."""
        if self.epilog:
            formatter.write(f"\n{self.epilog}")
