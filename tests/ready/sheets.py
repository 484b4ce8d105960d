"""Pages with words on them, and pictures of such pages."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

DESK = (92, 70, 52)
WORDS = (
    "Facture de gaz du 3 octobre 2026",
    "Madame Camille Exemple, 12 rue des Tilleuls, 38000 Grenoble",
    "Montant de votre consommation pour le mois : 48,20 euros",
    "Prochain passage de votre compteur le 5 mars 2026",
)


def written(size: tuple[int, int] = (1240, 1754), words: tuple[str, ...] = WORDS) -> Image.Image:
    """A sheet with lines of text, as a good scanner sees it."""
    page = Image.new("RGB", size, (250, 250, 250))
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(size[0] // 45)
    for number in range(len(words)):
        line = words[number % len(words)]
        draw.text((size[0] // 10, size[1] // 10 * (number + 2)), line, fill="black", font=font)
    return page


def on_desk(page: Image.Image, degrees: float) -> Image.Image:
    """The sheet on a dark table, turned by some degrees, as from above."""
    sheet = page.convert("RGBA").rotate(degrees, Image.Resampling.BICUBIC, expand=True)
    desk = Image.new("RGB", (sheet.width + 200, sheet.height + 200), DESK)
    desk.paste(sheet, (100, 100), sheet)
    return desk


def as_bytes(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    """The picture in a file of that format."""
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()
