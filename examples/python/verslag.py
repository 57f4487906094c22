"""verslag - the structure of written consultations of the Dutch parliament, through libverslag.

    import verslag

    with verslag.parse("kst-26643-1080.txt") as document:
        for question in document.questions:
            print(question.label, question.fraction, question.text)
            print("   ", question.answer.text if question.answer else "not answered")

One file, nothing but the standard library: copy it beside your program, or install it. Everything that
include/verslag/verslag.h declares is here; docs/python.md of libverslag is the guide.

* parse() takes a path, bytes, or text, and gives a Document; parse_file(), parse_bytes() and parse_text() leave no
  doubt about which. All raise Error, with the place in the input.
* A document has lazy sequences (`questions`, `fractions`, ...): len(), index, slice, iterate. to_dict() and to_json()
  give everything at once, to_html() a page to read.
* Spans are byte offsets into the canonical text, `document.text.encode()`; `text` of everything is that text there.
* What a document gives keeps it alive, also after close() and outside a `with`.
* Documents never change and may be read by any number of threads. A Parser locks itself; parse() makes one of its own.

The library is found by the environment variable VERSLAG_LIBRARY (a path), beside this file, or where the system looks.
"""
from __future__ import annotations

import collections.abc
import ctypes
import ctypes.util
import enum
import json
import os
import threading
from typing import Any, Callable, Dict, Generic, Iterator, List, Optional, Tuple, TypeVar, Union, overload

__all__ = ["parse", "parse_file", "parse_bytes", "parse_text", "scan", "compare", "compare_html", "link_html", "Parser", "Document", "Error", "version"]

_handle = ctypes.c_void_p
_handle_p = ctypes.POINTER(ctypes.c_void_p)
_string = ctypes.c_char_p
_size = ctypes.c_size_t
_size_p = ctypes.POINTER(ctypes.c_size_t)
_int = ctypes.c_int
_uint = ctypes.c_uint
_writer = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
_Prototypes = Dict[str, Tuple[Any, ...]]


class _Enum(enum.IntEnum):
    """A value that this file does not know yet stays a plain number: see _value()."""


def _value(kind: Any, number: int) -> Any:
    try:
        return kind(number)
    except ValueError:
        return number


# <prototypes>
class Status(_Enum):
    OK = 0
    ERROR_ARGUMENT = -1
    ERROR_NOMEM = -2
    ERROR_IO = -3
    ERROR_ENCODING = -4
    ERROR_FORMAT = -5
    ERROR_LIMIT = -6
    ERROR_INTERNAL = -7


class Format(_Enum):
    AUTO = 0
    TEXT = 1
    HTML = 2
    XML = 3


class UrlStyle(_Enum):
    OFFICIELEBEKENDMAKINGEN = 0
    OPENTK = 1
    TWEEDEKAMER = 2


class Kind(_Enum):
    UNKNOWN = 0
    VERSLAG_SCHRIFTELIJK_OVERLEG = 1
    INBRENG_SCHRIFTELIJK_OVERLEG = 2
    LIJST_VAN_VRAGEN = 3
    LIJST_VAN_VRAGEN_EN_ANTWOORDEN = 4
    SCHRIFTELIJKE_VRAGEN = 5
    AANHANGSEL = 6
    VERSLAG_WETSVOORSTEL = 7
    NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG = 8
    OVERIG = 9


class Chamber(_Enum):
    UNKNOWN = 0
    TWEEDE_KAMER = 1
    EERSTE_KAMER = 2


class Date(_Enum):
    NONE = 0
    ADOPTED = 1
    SUBMITTED = 2
    ANSWERED = 3
    PUBLISHED = 4
    UPDATED = 5


class Role(_Enum):
    UNKNOWN = 0
    VOORZITTER = 1
    FUNGEREND_VOORZITTER = 2
    ONDERVOORZITTER = 3
    GRIFFIER = 4
    ADJUNCT_GRIFFIER = 5
    WAARNEMEND_GRIFFIER = 6
    WAARNEMEND_VOORZITTER = 7


class AnswerState(_Enum):
    UNKNOWN = 0
    GIVEN = 1
    DELEGATED = 2
    PARTLY_DELEGATED = 3
    POSTPONED = 4
    MISSING = 5


class Place(_Enum):
    NONE = 0
    FRONT = 1
    HEADING = 2
    CONTEXT = 3
    QUESTION = 4
    ANSWER = 5
    NOTE = 6
    AGENDA = 7


class ReferenceKind(_Enum):
    UNKNOWN = 0
    KAMERSTUK = 1
    QUESTION = 2
    DOSSIER = 3
    HANDELINGEN = 4
    AANHANGSEL = 5
    DOCUMENT = 6
    CASE = 7
    COMMITMENT = 8
    STAATSBLAD = 9
    STAATSCOURANT = 10
    TRACTATENBLAD = 11
    LAW = 12
    TREATY = 13
    EU = 14
    UN = 15
    ECLI = 16
    LETTER = 17
    URL = 18
    ITU = 19


class Confidence(_Enum):
    UNKNOWN = 0
    CERTAIN = 1
    LIKELY = 2


class FurnitureKind(_Enum):
    UNKNOWN = 0
    SITE = 1
    HEADER = 2
    FOOTER = 3
    PAGE_NUMBER = 4
    CONTENTS = 5
    NOTE_MARK = 6
    HYPHEN = 7


class Code(_Enum):
    NONE = 0
    ANSWER_HEADING_MISSING = 1
    ANSWER_MISSING = 2
    QUESTION_NUMBER_GAP = 3
    QUESTION_NUMBER_REPEATED = 4
    NOTE_MARK_MISSING = 5
    NOTE_TEXT_MISSING = 6
    REFERENCE_DANGLING = 7
    DOSSIER_TYPO_SUSPECTED = 8
    FRACTION_UNKNOWN = 9
    CONTENTS_MISMATCH = 10
    ENCODING_REPLACED = 11
    INPUT_TRUNCATED = 12
    LIMIT_REACHED = 13
    LINE_ENDS_LOST = 14
    LINK_MISMATCH = 15
    METADATA_MISMATCH = 16
    MARKDOWN_READ = 17
    ANSWER_MATCHED = 18
    VALUE_CHOSEN = 19


class JsonFlags(_Enum):
    DEFAULT = 0
    NO_TEXT = 1


class HtmlFlags(_Enum):
    DEFAULT = 0
    FRAGMENT = 1


class Change(_Enum):
    NONE = 0
    IDENTICAL = 1
    TYPOGRAPHIC = 2
    EDITED = 3
    SPLIT = 4
    MERGED = 5
    DROPPED = 6
    ADDED = 7
    REPEATED = 8
    REGROUPED = 9


class Order(_Enum):
    NONE = 0
    KEPT = 1
    REORDERED = 2
    MOVED = 3


class SentenceKind(_Enum):
    NONE = 0
    ASKING = 1
    CONTEXT = 2
    NOTE = 3


class Outcome(_Enum):
    NONE = 0
    ANSWERED = 1
    SHARED = 2
    POINTED_TO = 3
    POSTPONED = 4
    MISSING = 5
    DANGLING = 6
    CIRCULAR = 7


# The result and the parameters of each function, without its prefix.
_PROTOTYPES: _Prototypes = {
    "status_message": (_string, _int),
    "parser_new": (_handle,),
    "parser_free": (None, _handle),
    "parser_set_format": (_int, _handle, _int),
    "parser_set_max_input": (_int, _handle, _size),
    "parser_set_max_depth": (_int, _handle, _size),
    "parser_set_max_attributes": (_int, _handle, _size),
    "parser_set_encoding": (_int, _handle, _string),
    "parser_set_repair_encoding": (_int, _handle, _int),
    "url_style_name": (_string, _int),
    "parser_set_url_style": (_int, _handle, _int),
    "parser_set_source_name": (_int, _handle, _string),
    "parser_parse": (_int, _handle, _handle, _size, _handle_p),
    "parser_parse_file": (_int, _handle, _string, _handle_p),
    "parser_error_message": (_string, _handle),
    "parser_error_offset": (_size, _handle),
    "parser_error_line": (_size, _handle),
    "kind_name": (_string, _int),
    "chamber_name": (_string, _int),
    "document_ref": (_handle, _handle),
    "document_unref": (None, _handle),
    "document_source_name": (_string, _handle),
    "document_source_backend": (_string, _handle),
    "document_source_encoding": (_string, _handle),
    "document_source_bytes": (_size, _handle),
    "document_text": (_string, _handle, _size_p),
    "document_kind": (_int, _handle),
    "document_title": (_string, _handle),
    "document_kamerstuk_id": (_string, _handle),
    "document_kamerstuk_dossier": (_string, _handle),
    "document_kamerstuk_number": (_string, _handle),
    "document_kamerstuk_url": (_string, _handle),
    "document_number": (_string, _handle),
    "document_case_number": (_string, _handle),
    "document_chamber": (_int, _handle),
    "document_session": (_string, _handle),
    "document_date": (_string, _handle, _int),
    "document_revision": (_uint, _handle),
    "document_committee": (_string, _handle),
    "document_addressee_count": (_size, _handle),
    "document_addressee": (_string, _handle, _size),
    "document_dossier_count": (_size, _handle),
    "document_dossier": (_handle, _handle, _size),
    "document_signatory_count": (_size, _handle),
    "document_signatory": (_handle, _handle, _size),
    "document_asker_count": (_size, _handle),
    "document_asker": (_handle, _handle, _size),
    "document_fraction_count": (_size, _handle),
    "document_fraction": (_handle, _handle, _size),
    "document_question_count": (_size, _handle),
    "document_question": (_handle, _handle, _size),
    "document_answer_count": (_size, _handle),
    "document_answer": (_handle, _handle, _size),
    "document_note_count": (_size, _handle),
    "document_note": (_handle, _handle, _size),
    "document_reference_count": (_size, _handle),
    "document_reference": (_handle, _handle, _size),
    "document_agenda_count": (_size, _handle),
    "document_agenda_item": (_handle, _handle, _size),
    "document_furniture_count": (_size, _handle),
    "document_furniture": (_handle, _handle, _size),
    "document_diagnostic_count": (_size, _handle),
    "document_diagnostic": (_handle, _handle, _size),
    "document_locate": (_int, _handle, _size, _size_p, _size_p),
    "document_source_line": (_size, _handle, _size),
    "dossier_number": (_string, _handle),
    "dossier_title": (_string, _handle),
    "role_name": (_string, _int),
    "signatory_role": (_int, _handle),
    "signatory_name": (_string, _handle),
    "asker_name": (_string, _handle),
    "asker_party_id": (_string, _handle),
    "asker_party_name": (_string, _handle),
    "passage_text": (_string, _handle, _size_p),
    "passage_begin": (_size, _handle),
    "passage_end": (_size, _handle),
    "fraction_index": (_size, _handle),
    "fraction_heading": (_string, _handle, _size_p),
    "fraction_party_count": (_size, _handle),
    "fraction_party_id": (_string, _handle, _size),
    "fraction_party_name": (_string, _handle, _size),
    "fraction_joint": (_int, _handle),
    "fraction_begin": (_size, _handle),
    "fraction_end": (_size, _handle),
    "fraction_question_count": (_size, _handle),
    "fraction_question": (_handle, _handle, _size),
    "question_index": (_size, _handle),
    "question_number": (_uint, _handle),
    "question_number_count": (_size, _handle),
    "question_number_at": (_uint, _handle, _size),
    "question_label": (_string, _handle, _size_p),
    "question_text": (_string, _handle, _size_p),
    "question_begin": (_size, _handle),
    "question_end": (_size, _handle),
    "question_fraction": (_handle, _handle),
    "question_context_count": (_size, _handle),
    "question_context": (_handle, _handle, _size),
    "question_part_count": (_size, _handle),
    "question_part": (_handle, _handle, _size),
    "question_answer": (_handle, _handle),
    "question_reference_count": (_size, _handle),
    "question_reference": (_handle, _handle, _size),
    "answer_state_name": (_string, _int),
    "answer_index": (_size, _handle),
    "answer_question_count": (_size, _handle),
    "answer_question": (_handle, _handle, _size),
    "answer_heading": (_string, _handle, _size_p),
    "answer_respondent": (_string, _handle),
    "answer_text": (_string, _handle, _size_p),
    "answer_begin": (_size, _handle),
    "answer_end": (_size, _handle),
    "answer_paragraph_count": (_size, _handle),
    "answer_paragraph": (_handle, _handle, _size),
    "answer_get_state": (_int, _handle),
    "answer_delegate_count": (_size, _handle),
    "answer_delegate": (_handle, _handle, _size),
    "answer_reference_count": (_size, _handle),
    "answer_reference": (_handle, _handle, _size),
    "place_name": (_string, _int),
    "note_number": (_uint, _handle),
    "note_text": (_string, _handle, _size_p),
    "note_begin": (_size, _handle),
    "note_end": (_size, _handle),
    "note_anchor_place": (_int, _handle),
    "note_anchor_index": (_size, _handle),
    "note_anchor_offset": (_size, _handle),
    "note_reference_count": (_size, _handle),
    "note_reference": (_handle, _handle, _size),
    "reference_kind_name": (_string, _int),
    "confidence_name": (_string, _int),
    "reference_index": (_size, _handle),
    "reference_get_kind": (_int, _handle),
    "reference_text": (_string, _handle, _size_p),
    "reference_begin": (_size, _handle),
    "reference_end": (_size, _handle),
    "reference_place": (_int, _handle),
    "reference_place_index": (_size, _handle),
    "reference_role": (_string, _handle),
    "reference_pin": (_string, _handle),
    "reference_confidence": (_int, _handle),
    "reference_target_count": (_size, _handle),
    "reference_target_id": (_string, _handle, _size),
    "reference_target_url": (_string, _handle, _size),
    "reference_target_question": (_handle, _handle, _size),
    "reference_also_filed_count": (_size, _handle),
    "reference_also_filed": (_string, _handle, _size),
    "reference_printed_as": (_handle, _handle),
    "reference_scan": (_int, _string, _size, _handle, _handle_p),
    "reference_list_free": (None, _handle),
    "reference_list_count": (_size, _handle),
    "reference_list_item": (_handle, _handle, _size),
    "furniture_kind_name": (_string, _int),
    "furniture_get_kind": (_int, _handle),
    "furniture_text": (_string, _handle, _size_p),
    "furniture_line": (_size, _handle),
    "furniture_offset": (_size, _handle),
    "code_name": (_string, _int),
    "diagnostic_code": (_int, _handle),
    "diagnostic_message": (_string, _handle),
    "diagnostic_begin": (_size, _handle),
    "diagnostic_end": (_size, _handle),
    "document_to_json": (_handle, _handle, _uint, _size_p),
    "document_write_json": (_int, _handle, _uint, _writer, _handle),
    "document_to_html": (_handle, _handle, _uint, _size_p),
    "document_write_html": (_int, _handle, _uint, _writer, _handle),
    "link_write_html": (_int, _handle, _size, _handle, _writer, _handle),
    "link_to_html": (_int, _handle, _size, _handle, _handle_p, _size_p),
    "free": (None, _handle),
    "version": (_uint,),
    "version_string": (_string,),
    "change_name": (_string, _int),
    "order_name": (_string, _int),
    "sentence_kind_name": (_string, _int),
    "comparison_new": (_int, _handle, _handle, _handle_p),
    "comparison_free": (None, _handle),
    "comparison_first": (_handle, _handle),
    "comparison_second": (_handle, _handle),
    "comparison_alignment_count": (_size, _handle),
    "comparison_alignment": (_handle, _handle, _size),
    "comparison_pairing_count": (_size, _handle),
    "comparison_pairing": (_handle, _handle, _size),
    "comparison_tally": (_size, _handle, _handle, _int, _int),
    "comparison_complete": (_int, _handle),
    "alignment_index": (_size, _handle),
    "alignment_kind": (_int, _handle),
    "alignment_change": (_int, _handle),
    "alignment_order": (_int, _handle),
    "alignment_similarity": (_uint, _handle),
    "alignment_first_count": (_size, _handle),
    "alignment_first": (_handle, _handle, _size),
    "alignment_second_count": (_size, _handle),
    "alignment_second": (_handle, _handle, _size),
    "alignment_difference_count": (_size, _handle),
    "alignment_difference": (_handle, _handle, _size),
    "difference_first": (_string, _handle, _size_p),
    "difference_second": (_string, _handle, _size_p),
    "difference_first_begin": (_size, _handle),
    "difference_first_end": (_size, _handle),
    "difference_second_begin": (_size, _handle),
    "difference_second_end": (_size, _handle),
    "sentence_get_kind": (_int, _handle),
    "sentence_text": (_string, _handle, _size_p),
    "sentence_begin": (_size, _handle),
    "sentence_end": (_size, _handle),
    "sentence_question": (_handle, _handle),
    "sentence_note": (_handle, _handle),
    "pairing_index": (_size, _handle),
    "pairing_change": (_int, _handle),
    "pairing_order": (_int, _handle),
    "pairing_renumbered": (_int, _handle),
    "pairing_first_count": (_size, _handle),
    "pairing_first": (_handle, _handle, _size),
    "pairing_second_count": (_size, _handle),
    "pairing_second": (_handle, _handle, _size),
    "outcome_name": (_string, _int),
    "audit_new": (_int, _handle, _handle_p),
    "audit_free": (None, _handle),
    "audit_document": (_handle, _handle),
    "audit_finding_count": (_size, _handle),
    "audit_finding": (_handle, _handle, _size),
    "audit_tally": (_size, _handle, _handle, _int),
    "audit_part_tally": (_size, _handle, _handle, _int),
    "audit_dangling_count": (_size, _handle),
    "audit_dangling": (_handle, _handle, _size),
    "audit_complete": (_int, _handle),
    "finding_question": (_handle, _handle),
    "finding_outcome": (_int, _handle),
    "finding_words": (_size, _handle),
    "finding_points": (_int, _handle),
    "finding_next": (_handle, _handle),
    "finding_end": (_handle, _handle),
    "finding_steps": (_size, _handle),
    "finding_pointer_count": (_size, _handle),
    "finding_pointer": (_handle, _handle, _size),
    "comparison_to_json": (_handle, _handle, _size_p),
    "audit_to_json": (_handle, _handle, _size_p),
    "comparison_write_json": (_int, _handle, _writer, _handle),
    "audit_write_json": (_int, _handle, _writer, _handle),
    "comparison_to_html": (_handle, _handle, _uint, _size_p),
    "comparison_write_html": (_int, _handle, _uint, _writer, _handle),
    "audit_to_dot": (_handle, _handle, _size_p),
    "audit_write_dot": (_int, _handle, _writer, _handle),
}
# </prototypes>


def _load() -> ctypes.CDLL:
    tried: List[str] = []
    given = os.environ.get("VERSLAG_LIBRARY")
    here = os.path.dirname(os.path.abspath(__file__))
    beside = [os.path.join(here, name) for name in ("libverslag.so.0", "libverslag.so", "libverslag.dylib")]
    names = [given] if given else [name for name in beside if os.path.exists(name)] + ["libverslag.so.0"]
    if not given:
        found = ctypes.util.find_library("verslag")
        names += [found] if found else []
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError as error:
            tried.append(str(error))
    raise ImportError("libverslag is not found: install it, or set VERSLAG_LIBRARY to its path (" + "; ".join(tried) + ")")


def _declare(library: ctypes.CDLL) -> Dict[str, Any]:
    functions = {}
    for name, (result, *parameters) in _PROTOTYPES.items():
        try:
            function = getattr(library, "verslag_" + name)
        except AttributeError:
            raise ImportError(f"libverslag {_version_of(library)} is older than this verslag.py: it has no verslag_{name}()") from None
        function.restype = result
        function.argtypes = parameters
        functions[name] = function
    return functions


def _version_of(library: ctypes.CDLL) -> str:
    library.verslag_version_string.restype = ctypes.c_char_p
    return library.verslag_version_string().decode()


_library = _load()
_call = _declare(_library)


def version() -> str:
    """The version of the library that is running: "0.1.0"."""
    return _call["version_string"]().decode()


# -------------------------------------------------------------------------------------------------------- Errors


class Error(Exception):
    """The input could not be parsed. `status` says why, `offset` and `line` where in the input (0 where unknown)."""

    def __init__(self, message: str, status: int, offset: int = 0, line: int = 0) -> None:
        super().__init__(message)
        self.status = _value(Status, status)
        self.offset = offset
        self.line = line


class InputError(Error, ValueError):
    """Not a text, or in an encoding that cannot be read."""


class LimitError(Error, ValueError):
    """The input is larger or odder than the limits allow."""


class FileError(Error, OSError):
    """The file is missing, a folder, or unreadable."""


_ERRORS = {-3: FileError, -4: InputError, -5: InputError, -6: LimitError}


# -------------------------------------------------------------------------------------------- What a document holds


class _Owner:
    """Holds a document of the library, or a list of references. Everything that lives in it has this object."""

    __slots__ = ("pointer", "_release")

    def __init__(self, pointer: int, release: Callable[[int], None]) -> None:
        self.pointer = pointer
        self._release = release

    def __del__(self) -> None:
        self._release(self.pointer)


T = TypeVar("T")


class Items(collections.abc.Sequence, Generic[T]):
    """A lazy sequence: an item is made when it is asked for."""

    __slots__ = ("_length", "_item")

    def __init__(self, length: int, item: Callable[[int], T]) -> None:
        self._length = length
        self._item = item

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> List[T]: ...

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self._item(i) for i in range(*index.indices(self._length))]
        place = index.__index__()
        if place < 0:
            place += self._length
        if not 0 <= place < self._length:
            raise IndexError(f"{index} of {self._length}")
        return self._item(place)

    def __iter__(self) -> Iterator[T]:
        return map(self._item, range(self._length))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, collections.abc.Sequence) and not isinstance(other, (str, bytes)):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other))
        return NotImplemented

    def __repr__(self) -> str:
        return repr(list(self))


def _text(value: Optional[bytes]) -> Optional[str]:
    return None if value is None else value.decode("utf-8")


class _Object:
    """Something in a document. Two that stand for the same thing are equal."""

    __slots__ = ("_owner", "_pointer")
    _noun = ""

    def __init__(self, owner: _Owner, pointer: int) -> None:
        self._owner = owner
        self._pointer = pointer

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._pointer == other._pointer  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash(self._pointer)

    def _get(self, name: str, *arguments: Any) -> Any:
        return _call[self._noun + "_" + name](self._pointer, *arguments)

    def _copy(self, name: str) -> Optional[str]:
        """The text of a getter that takes `size_t *len`: only memory that runs out makes it fail."""
        length = ctypes.c_size_t()
        return _text(_call[self._noun + "_" + name](self._pointer, ctypes.byref(length)))

    def _required(self, name: str) -> str:
        text = self._copy(name)
        if text is None:
            raise MemoryError
        return text

    def _string(self, name: str, *arguments: Any) -> Optional[str]:
        return _text(self._get(name, *arguments))

    def _one(self, kind: Any, name: str, *arguments: Any) -> Any:
        pointer = self._get(name, *arguments)
        return kind(self._owner, pointer) if pointer else None

    def _many(self, kind: Any, name: str, counted: Optional[str] = None) -> Any:
        owner, pointer, get = self._owner, self._pointer, _call[self._noun + "_" + name]
        return Items(self._get((counted or name) + "_count"), lambda i: kind(owner, get(pointer, i)))

    def _strings(self, name: str) -> "Items[Any]":
        lasting = _Object(self._owner, self._pointer)  # also where `self` is a document that is closed later
        get = _call[self._noun + "_" + name]
        return Items(self._get(name + "_count"), lambda i: _text(get(lasting._pointer, i)))

    def __repr__(self) -> str:
        words = " ".join(str(self).split())
        return f"<{type(self).__name__} {words[:57] + '...' if len(words) > 60 else words!r}>"


class _Piece(_Object):
    """Something that has a span in the canonical text."""

    __slots__ = ()

    @property
    def begin(self) -> int:
        """Where it begins in the canonical text, in bytes of UTF-8."""
        return self._get("begin")

    @property
    def end(self) -> int:
        """Where it ends."""
        return self._get("end")

    @property
    def span(self) -> Tuple[int, int]:
        """(begin, end)"""
        return self._get("begin"), self._get("end")

    @property
    def text(self) -> str:
        """Its words: the canonical text at its span."""
        return self._required("text")

    def __str__(self) -> str:
        return self.text


class Passage(_Piece):
    """A paragraph of context or of an answer, a sentence that asks, an item of the agenda."""

    __slots__ = ()
    _noun = "passage"


class Dossier(_Object):
    """A dossier that the document is filed in."""

    __slots__ = ()
    _noun = "dossier"

    @property
    def number(self) -> str:
        """Without spaces, with its suffix: "26643", "35925-X"."""
        return self._string("number") or ""

    @property
    def title(self) -> Optional[str]:
        return self._string("title")

    def __str__(self) -> str:
        return self.number


class Signatory(_Object):
    """Who signed."""

    __slots__ = ()
    _noun = "signatory"

    @property
    def role(self) -> Role:
        return _value(Role, self._get("role"))

    @property
    def name(self) -> Optional[str]:
        return self._string("name")

    def __str__(self) -> str:
        return self.name or ""


class Party:
    """A party that a fraction or a member speaks for: `id` of the vocabulary ("pvda") or None, and `name` ("PvdA")."""

    __slots__ = ("id", "name")

    def __init__(self, id: Optional[str], name: Optional[str]) -> None:
        self.id = id
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Party) and (self.id, self.name) == (other.id, other.name)

    def __hash__(self) -> int:
        return hash((self.id, self.name))

    def __str__(self) -> str:
        return self.name or ""

    def __repr__(self) -> str:
        return f"Party({self.id!r}, {self.name!r})"


class Asker(_Object):
    """A member who asks written questions."""

    __slots__ = ()
    _noun = "asker"

    @property
    def name(self) -> Optional[str]:
        """As printed, mostly the surname alone."""
        return self._string("name")

    @property
    def party(self) -> Optional[Party]:
        """None where no party is said."""
        name = self._string("party_name")
        return None if name is None else Party(self._string("party_id"), name)

    def __str__(self) -> str:
        return self.name or ""


class Fraction(_Piece):
    """The part of one or more parliamentary groups, opened by a heading. Its text is the whole part."""

    __slots__ = ()
    _noun = "fraction"

    @property
    def index(self) -> int:
        return self._get("index")

    @property
    def heading(self) -> str:
        """As printed."""
        return self._required("heading")

    @property
    def parties(self) -> "Items[Party]":
        return Items(self._get("party_count"), lambda i: Party(self._string("party_id", i), self._string("party_name", i)))

    @property
    def joint(self) -> bool:
        """It speaks for more than one party."""
        return bool(self._get("joint"))

    @property
    def questions(self) -> "Items[Question]":
        return self._many(Question, "question")

    @property
    def text(self) -> str:
        return _canonical(self._owner)[self.begin:self.end].decode("utf-8")

    def __str__(self) -> str:
        return ", ".join(party.name or "" for party in self.parties) or self.heading


class Question(_Piece):
    """A question."""

    __slots__ = ()
    _noun = "question"

    @property
    def index(self) -> int:
        return self._get("index")

    @property
    def number(self) -> Optional[int]:
        """The first number; None where the document numbers nothing."""
        return self._get("number") or None

    @property
    def numbers(self) -> "Items[int]":
        """[5, 6, 7] for a question with the label "5, 6 en 7"."""
        return Items(self._get("number_count"), lambda i: self._get("number_at", i))

    @property
    def label(self) -> Optional[str]:
        """The number as printed: "12a"."""
        return self._copy("label")

    @property
    def fraction(self) -> Optional[Fraction]:
        return self._one(Fraction, "fraction")

    @property
    def context(self) -> "Items[Passage]":
        """The paragraphs before it that lead up to it and ask nothing."""
        return self._many(Passage, "context")

    @property
    def parts(self) -> "Items[Passage]":
        """Every sentence that asks."""
        return self._many(Passage, "part")

    @property
    def answer(self) -> Optional[Answer]:
        return self._one(Answer, "answer")

    @property
    def references(self) -> "Items[Reference]":
        """The references in its text; not those of its context."""
        return self._many(Reference, "reference")


class Answer(_Piece):
    """An answer, to one question or to several."""

    __slots__ = ()
    _noun = "answer"

    @property
    def index(self) -> int:
        return self._get("index")

    @property
    def questions(self) -> "Items[Question]":
        """The questions that it answers."""
        return self._many(Question, "question")

    @property
    def heading(self) -> Optional[str]:
        """As printed: "Antwoord van het kabinet"."""
        return self._copy("heading")

    @property
    def respondent(self) -> Optional[str]:
        """Who answers, by the heading."""
        return self._string("respondent")

    @property
    def paragraphs(self) -> "Items[Passage]":
        return self._many(Passage, "paragraph")

    @property
    def state(self) -> AnswerState:
        return _value(AnswerState, self._get("get_state"))

    @property
    def delegates(self) -> "Items[Question]":
        """The questions to whose answers it points."""
        return self._many(Question, "delegate")

    @property
    def references(self) -> "Items[Reference]":
        """The references in its text."""
        return self._many(Reference, "reference")


class Note(_Piece):
    """A footnote."""

    __slots__ = ()
    _noun = "note"

    @property
    def number(self) -> int:
        return self._get("number")

    @property
    def anchor(self) -> Optional[Tuple[Place, int, int]]:
        """Where its mark stood: the place, its index, the offset in the canonical text; None where there was none."""
        place, offset = self._get("anchor_place"), self._get("anchor_offset")
        return (_value(Place, place), self._get("anchor_index"), offset) if place or offset else None

    @property
    def references(self) -> "Items[Reference]":
        """The references in its text."""
        return self._many(Reference, "reference")


class Target:
    """What a reference refers to: `id` ("kst-26643-1080"), `url` or None, and the question of this document or None."""

    __slots__ = ("id", "url", "question")

    def __init__(self, id: Optional[str], url: Optional[str], question: Optional[Question]) -> None:
        self.id = id
        self.url = url
        self.question = question

    def __repr__(self) -> str:
        return f"Target({self.id!r}, {self.url!r})"


class Reference(_Piece):
    """A reference to another document, a law, a letter, a question of this document, ..."""

    __slots__ = ()
    _noun = "reference"

    @property
    def index(self) -> int:
        return self._get("index")

    @property
    def kind(self) -> ReferenceKind:
        return _value(ReferenceKind, self._get("get_kind"))

    @property
    def place(self) -> Optional[Tuple[Place, int]]:
        """The part of the document in which it stands, and its index; None for what stands in none."""
        place = self._get("place")
        return (_value(Place, place), self._get("place_index")) if place else None

    @property
    def role(self) -> Optional[str]:
        """ "motie", "amendement", "bijlage", "named"."""
        return self._string("role")

    @property
    def pin(self) -> Optional[str]:
        """The page, as printed: "p. 3"."""
        return self._string("pin")

    @property
    def confidence(self) -> Confidence:
        return _value(Confidence, self._get("confidence"))

    @property
    def targets(self) -> "Items[Target]":
        return Items(self._get("target_count"), lambda i: Target(
            self._string("target_id", i), self._string("target_url", i), self._one(Question, "target_question", i)))

    @property
    def also_filed_in(self) -> "Items[str]":
        """Dossiers named beside the one in which the number counts."""
        return self._strings("also_filed")

    @property
    def printed_as(self) -> Optional[Reference]:
        """For a letter, the reference to the Kamerstuk as which the text says that it was printed."""
        return self._one(Reference, "printed_as")


class Furniture(_Object):
    """What was taken out of the text."""

    __slots__ = ()
    _noun = "furniture"

    @property
    def kind(self) -> FurnitureKind:
        return _value(FurnitureKind, self._get("get_kind"))

    @property
    def text(self) -> str:
        return self._required("text")

    @property
    def line(self) -> int:
        """The line of the input."""
        return self._get("line")

    @property
    def offset(self) -> int:
        """Where in the canonical text it was taken out."""
        return self._get("offset")

    def __str__(self) -> str:
        return self.text


class Diagnostic(_Object):
    """Something odd that the parser noticed."""

    __slots__ = ()
    _noun = "diagnostic"

    @property
    def code(self) -> Code:
        return _value(Code, self._get("code"))

    @property
    def name(self) -> Optional[str]:
        """The code as verslag-json has it: "answer-heading-missing"."""
        return _text(_call["code_name"](self._get("code")))

    @property
    def message(self) -> str:
        return self._string("message") or ""

    @property
    def span(self) -> Tuple[int, int]:
        return self._get("begin"), self._get("end")

    def __str__(self) -> str:
        return self.message


def _taken(write: Callable[[Any], Optional[int]]) -> bytes:
    """The text that a function of the library returns as new memory: copied and released."""
    length = ctypes.c_size_t()
    pointer = write(ctypes.byref(length))
    if not pointer:
        raise MemoryError
    try:
        return ctypes.string_at(pointer, length.value)
    finally:
        _call["free"](pointer)


def _taken_text(write: Callable[[Any], Optional[int]]) -> str:
    """The same as a str: decoded where it stands, without a copy of its bytes."""
    length = ctypes.c_size_t()
    pointer = write(ctypes.byref(length))
    if not pointer:
        raise MemoryError
    try:
        return str((ctypes.c_char * length.value).from_address(pointer), "utf-8")
    finally:
        _call["free"](pointer)


def _judged(what: str, writer: str, *arguments: Any) -> bytes:
    """What an audit or a comparison of the documents among `arguments` writes; the others go to the writer."""
    documents = [a for a in arguments if isinstance(a, Document)]
    for document in documents:
        document._get("kind")  # not closed
    made = ctypes.c_void_p()
    status = _call[what + "_new"](*[d._pointer for d in documents], ctypes.byref(made))
    if status != Status.OK:
        raise MemoryError if status == Status.ERROR_NOMEM else Error(_call["status_message"](status).decode(), status)
    try:
        return _taken(lambda length: _call[f"{what}_{writer}"](made, *arguments[len(documents):], length))
    finally:
        _call[what + "_free"](made)


def compare(first: Document, second: Document) -> Dict[str, Any]:
    """What the sentences of one document became in another: verslag-comparison as a dictionary."""
    return json.loads(_judged("comparison", "to_json", first, second))


def compare_html(first: Document, second: Document) -> str:
    """The same as a page for the browser."""
    return _judged("comparison", "to_html", first, second, int(HtmlFlags.DEFAULT)).decode("utf-8")


def _canonical(owner: _Owner) -> bytes:
    length = ctypes.c_size_t()
    return _call["document_text"](owner.pointer, ctypes.byref(length)) or b""


class Document(_Object):
    """A parsed document. Made by parse() and Parser."""

    __slots__ = ()
    _noun = "document"

    def __init__(self, pointer: int) -> None:
        super().__init__(_Owner(pointer, _call["document_unref"]), pointer)

    def close(self) -> None:
        """Lets go of the document now; what it gave lives on. A closed document raises ValueError when it is read."""
        self._owner = None  # type: ignore[assignment]
        self._pointer = None  # type: ignore[assignment]

    def __enter__(self) -> Document:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _get(self, name: str, *arguments: Any) -> Any:
        if self._pointer is None:
            raise ValueError("the document is closed")
        return super()._get(name, *arguments)

    @property
    def closed(self) -> bool:
        return self._pointer is None

    @property
    def text(self) -> str:
        """The canonical text."""
        self._get("kind")
        return _canonical(self._owner).decode("utf-8")

    @property
    def kind(self) -> Kind:
        return _value(Kind, self._get("kind"))

    @property
    def kind_name(self) -> Optional[str]:
        """ "verslag-schriftelijk-overleg", ..."""
        return _text(_call["kind_name"](self._get("kind")))

    @property
    def title(self) -> Optional[str]:
        return self._string("title")

    @property
    def id(self) -> Optional[str]:
        """The Kamerstuk that it is: "kst-26643-1080"."""
        return self._string("kamerstuk_id")

    @property
    def dossier(self) -> Optional[str]:
        """The dossier in which its number counts, with suffix: "35925-X"."""
        return self._string("kamerstuk_dossier")

    @property
    def number(self) -> Optional[str]:
        """Its number in the dossier; a letter in the Eerste Kamer."""
        return self._string("kamerstuk_number")

    @property
    def url(self) -> Optional[str]:
        return self._string("kamerstuk_url")

    @property
    def document_number(self) -> Optional[str]:
        """The Kamer's number of the document: "2023D42794"."""
        return self._string("number")

    @property
    def case_number(self) -> Optional[str]:
        """The Kamer's number of the case: "2023Z17648"."""
        return self._string("case_number")

    @property
    def chamber(self) -> Chamber:
        return _value(Chamber, self._get("chamber"))

    @property
    def session(self) -> Optional[str]:
        """The parliamentary year: "2023-2024"."""
        return self._string("session")

    def date(self, which: Date) -> Optional[str]:
        """One of its dates: "2023-10-20"."""
        return self._string("date", int(which))

    @property
    def dates(self) -> Dict[str, str]:
        """All dates that are known, by name: {"adopted": "2023-10-20"}."""
        found = ((which.name.lower(), self.date(which)) for which in Date if which)
        return {name: date for name, date in found if date is not None}

    @property
    def revision(self) -> Optional[int]:
        return self._get("revision") or None

    @property
    def committee(self) -> Optional[str]:
        return self._string("committee")

    @property
    def source_name(self) -> Optional[str]:
        return self._string("source_name")

    @property
    def source_backend(self) -> str:
        """ "text", "html" or "xml"."""
        return self._string("source_backend") or ""

    @property
    def source_encoding(self) -> str:
        return self._string("source_encoding") or ""

    @property
    def source_bytes(self) -> int:
        return self._get("source_bytes")

    @property
    def addressees(self) -> "Items[str]":
        """The office holders that the questions went to."""
        return self._strings("addressee")

    @property
    def dossiers(self) -> "Items[Dossier]":
        return self._many(Dossier, "dossier")

    @property
    def signatories(self) -> "Items[Signatory]":
        return self._many(Signatory, "signatory")

    @property
    def askers(self) -> "Items[Asker]":
        return self._many(Asker, "asker")

    @property
    def fractions(self) -> "Items[Fraction]":
        return self._many(Fraction, "fraction")

    @property
    def questions(self) -> "Items[Question]":
        return self._many(Question, "question")

    @property
    def answers(self) -> "Items[Answer]":
        return self._many(Answer, "answer")

    @property
    def notes(self) -> "Items[Note]":
        return self._many(Note, "note")

    @property
    def references(self) -> "Items[Reference]":
        return self._many(Reference, "reference")

    @property
    def agenda(self) -> "Items[Passage]":
        return self._many(Passage, "agenda_item", "agenda")

    @property
    def furniture(self) -> "Items[Furniture]":
        return self._many(Furniture, "furniture")

    @property
    def diagnostics(self) -> "Items[Diagnostic]":
        return self._many(Diagnostic, "diagnostic")

    def locate(self, offset: int) -> Tuple[int, int]:
        """Line and column (in bytes), from 1, of a byte of the canonical text."""
        line, column = ctypes.c_size_t(), ctypes.c_size_t()
        if offset < 0 or not self._get("locate", offset, ctypes.byref(line), ctypes.byref(column)):
            raise IndexError(f"{offset} is not in the text")
        return line.value, column.value

    def source_line(self, offset: int) -> int:
        """The line of the input at which the paragraph starts that holds this byte of the canonical text."""
        line = self._get("source_line", offset) if offset >= 0 else 0
        if not line:
            raise IndexError(f"{offset} is not in the text")
        return line

    def to_json(self, text: bool = True) -> str:
        """The document as verslag-json; without the canonical text where `text` is false."""
        return self._json(text).decode("utf-8")

    def to_dict(self, text: bool = True) -> Dict[str, Any]:
        """The same as a dictionary."""
        found = json.loads(_taken_text(lambda length: self._get("to_json", int(JsonFlags.NO_TEXT), length)))
        if not text:
            return found
        # The text does not go through JSON: that is half of the work, as its characters are wider than most.
        items = list(found.items())
        place = list(found).index("source") + 1
        return dict([*items[:place], ("text", self.text), *items[place:]])

    def to_html(self, fragment: bool = False) -> str:
        """The document as a page for the browser, or as a <div> for a page of your own."""
        return self._written("to_html", HtmlFlags.FRAGMENT if fragment else HtmlFlags.DEFAULT).decode("utf-8")

    def audit(self) -> Dict[str, Any]:
        """Whether every question was answered: verslag-audit as a dictionary."""
        return json.loads(_judged("audit", "to_json", self))

    def to_dot(self) -> str:
        """Which answer points to which, for Graphviz."""
        return _judged("audit", "to_dot", self).decode("utf-8")

    def _json(self, text: bool) -> bytes:
        return self._written("to_json", JsonFlags.DEFAULT if text else JsonFlags.NO_TEXT)

    def _written(self, writer: str, flags: int) -> bytes:
        return _taken(lambda length: self._get(writer, int(flags), length))

    def __str__(self) -> str:
        return "closed document" if self.closed else self.title or self.source_name or ""


# --------------------------------------------------------------------------------------------------------- Parser


class Parser:
    """Options, to be used for many documents. Threads that share one wait for each other."""

    def __init__(self, *, format: Format = Format.AUTO, encoding: Optional[str] = None, repair_encoding: bool = False,
                 url_style: UrlStyle = UrlStyle.OFFICIELEBEKENDMAKINGEN, max_input: Optional[int] = None,
                 max_depth: Optional[int] = None, max_attributes: Optional[int] = None,
                 source_name: Optional[str] = None) -> None:
        self._lock = threading.Lock()
        self._pointer = _call["parser_new"]()
        if not self._pointer:
            raise MemoryError
        self._check(_call["parser_set_format"](self._pointer, int(format)))
        self._encoding = _bytes(encoding)
        self._check(_call["parser_set_encoding"](self._pointer, self._encoding))
        self._check(_call["parser_set_repair_encoding"](self._pointer, int(repair_encoding)))
        self._check(_call["parser_set_url_style"](self._pointer, int(url_style)))
        self._check(_call["parser_set_source_name"](self._pointer, _bytes(source_name)))
        if max_input is not None:
            self._check(_call["parser_set_max_input"](self._pointer, max_input))
        if max_depth is not None:
            self._check(_call["parser_set_max_depth"](self._pointer, max_depth))
        if max_attributes is not None:
            self._check(_call["parser_set_max_attributes"](self._pointer, max_attributes))

    def __del__(self, free: Callable[[int], None] = _call["parser_free"]) -> None:
        pointer = getattr(self, "_pointer", None)
        if pointer:
            free(pointer)

    def _check(self, status: int) -> None:
        if status == Status.OK:
            return
        if status == Status.ERROR_NOMEM:
            raise MemoryError
        message = _call["parser_error_message"](self._pointer).decode("utf-8", "replace")
        if status == Status.ERROR_ARGUMENT:
            raise ValueError(message)
        raise _ERRORS.get(status, Error)(message or _call["status_message"](status).decode(), status,
                                         _call["parser_error_offset"](self._pointer), _call["parser_error_line"](self._pointer))

    def _parse(self, data: bytes) -> Document:
        document = ctypes.c_void_p()
        self._check(_call["parser_parse"](self._pointer, data, len(data), ctypes.byref(document)))
        return Document(document.value or 0)

    def parse_bytes(self, data: Union[bytes, bytearray, memoryview]) -> Document:
        """Parses the bytes of a file."""
        data = bytes(data)
        with self._lock:
            return self._parse(data)

    def parse_text(self, text: str) -> Document:
        """Parses a text, a page or the XML of one; what it says of its own encoding does not count."""
        data = text.encode("utf-8", "replace")
        with self._lock:
            self._check(_call["parser_set_encoding"](self._pointer, b"utf-8"))
            try:
                return self._parse(data)
            finally:
                _call["parser_set_encoding"](self._pointer, self._encoding)

    def parse_file(self, path: Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"]) -> Document:
        """Parses a file."""
        name = os.fsencode(path)
        if b"\0" in name:
            raise ValueError("a path has no NUL")
        document = ctypes.c_void_p()
        with self._lock:
            self._check(_call["parser_parse_file"](self._pointer, name, ctypes.byref(document)))
        return Document(document.value or 0)


    def scan(self, text: str) -> "Items[Reference]":
        """The references in any text, without a document. Their spans count bytes in `text.encode()`."""
        data = text.encode("utf-8", "replace")
        found = ctypes.c_void_p()
        with self._lock:
            self._check(_call["reference_scan"](data, len(data), self._pointer, ctypes.byref(found)))
        owner, item = _Owner(found.value or 0, _call["reference_list_free"]), _call["reference_list_item"]
        return Items(_call["reference_list_count"](owner.pointer), lambda i: Reference(owner, item(owner.pointer, i)))

    @overload
    def link_html(self, page: str) -> str: ...
    @overload
    def link_html(self, page: Union[bytes, bytearray, memoryview]) -> bytes: ...

    def link_html(self, page: Union[str, bytes, bytearray, memoryview]) -> Union[str, bytes]:
        """Somebody else's page with links around the references in it, as text or bytes like the one that is given. What a
        text says of its own encoding does not count."""
        data = page.encode("utf-8", "surrogatepass") if isinstance(page, str) else bytes(page)
        linked, size = ctypes.c_void_p(), ctypes.c_size_t()
        with self._lock:
            if isinstance(page, str):
                self._check(_call["parser_set_encoding"](self._pointer, b"utf-8"))
            try:
                self._check(_call["link_to_html"](data, len(data), self._pointer, ctypes.byref(linked), ctypes.byref(size)))
            finally:
                if isinstance(page, str):
                    _call["parser_set_encoding"](self._pointer, self._encoding)
        try:
            out = ctypes.string_at(linked.value or 0, size.value)
        finally:
            _call["free"](linked)
        return out.decode("utf-8", "surrogatepass") if isinstance(page, str) else out


def _bytes(text: Optional[str]) -> Optional[bytes]:
    return None if text is None else text.encode("utf-8")


def parse_bytes(data: Union[bytes, bytearray, memoryview], **options: Any) -> Document:
    """Parses the bytes of a file. The options are those of Parser."""
    return Parser(**options).parse_bytes(data)


def parse_text(text: str, **options: Any) -> Document:
    """Parses a text, a page or the XML of one. The options are those of Parser."""
    return Parser(**options).parse_text(text)


def parse_file(path: Union[str, bytes, "os.PathLike[str]", "os.PathLike[bytes]"], **options: Any) -> Document:
    """Parses a file. The options are those of Parser."""
    return Parser(**options).parse_file(path)


def scan(text: str, **options: Any) -> "Items[Reference]":
    """The references in any text, without a document. The options are those of Parser.

    >>> [t.id for r in scan("Zie Kamerstuk 26 643, nr. 1036.") for t in r.targets]
    ['kst-26643-1036']
    """
    return Parser(**options).scan(text)


@overload
def link_html(page: str, **options: Any) -> str: ...
@overload
def link_html(page: Union[bytes, bytearray, memoryview], **options: Any) -> bytes: ...


def link_html(page: Union[str, bytes, bytearray, memoryview], **options: Any) -> Union[str, bytes]:
    """Somebody else's page, or a piece of one, with links around the references in it. The options are those of Parser.

    >>> link_html("<p>Zie Kamerstuk 26 643, nr. 1036.")
    '<p>Zie <a href="https://zoek.officielebekendmakingen.nl/kst-26643-1036.html">Kamerstuk 26 643, nr. 1036</a>.'
    """
    return Parser(**options).link_html(page)


def parse(source: Union[str, bytes, bytearray, memoryview, "os.PathLike[str]"], **options: Any) -> Document:
    """Parses bytes, a path (os.PathLike, or a string of one line), or a text (a string of more lines)."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return parse_bytes(source, **options)
    if isinstance(source, str) and ("\n" in source or "\r" in source):
        return parse_text(source, **options)
    return parse_file(source, **options)
