"""libverslag through ctypes: the prototypes are read from the header, so that every function can be called.

    library = Library("libverslag.so", "include/verslag/verslag.h")
    document = library.parse(data)
    for question in document.members("question"):
        print(question.text())

Only what ctypes needs to know stands here: a handle is a pointer, a string comes back as str, `size_t *len` is taken
care of. The header has no structures, variable arguments or inline functions, which is what makes this possible.
"""
import ctypes
import re
from pathlib import Path

SIZE_MAX = ctypes.c_size_t(-1).value
WRITER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
PLAIN = {"size_t": ctypes.c_size_t, "unsigned": ctypes.c_uint, "int": ctypes.c_int, "void": None}


class Function:
    """A function of the header: its C types as text, and the callable."""

    def __init__(self, library, result, name, parameters, enums):
        self.name = name
        self.result = result
        self.parameters = [] if parameters == ["void"] else [p.rpartition(p.split("*")[-1].split()[-1])[0].strip()
                                                             for p in parameters]
        self.takes_len = result == "const char *" and self.parameters[-1:] == ["size_t *"]
        self.call = getattr(library, name)
        self.call.argtypes = [self.convert(p, enums) for p in self.parameters]
        self.call.restype = self.convert(result, enums)

    @staticmethod
    def convert(kind, enums):
        if kind == "size_t *":
            return ctypes.POINTER(ctypes.c_size_t)
        if kind.endswith("**"):
            return ctypes.POINTER(ctypes.c_void_p)
        if kind == "const char *":
            return ctypes.c_char_p
        if kind.endswith("*"):
            return ctypes.c_void_p
        if kind == "verslag_write_fn":
            return WRITER
        return ctypes.c_int if kind in enums else PLAIN[kind]

    @property
    def handle(self):
        """The noun of the handle that it takes first ("question"), or None."""
        match = re.fullmatch(r"(?:const )?verslag_(\w+) \*", self.parameters[0]) if self.parameters else None
        return match[1] if match else None

    @property
    def returns_handle(self):
        match = re.fullmatch(r"const verslag_(\w+) \*", self.result)
        return match[1] if match else None

    def __call__(self, *arguments):
        if not self.takes_len:
            return self.call(*arguments)
        length = ctypes.c_size_t(SIZE_MAX)
        value = self.call(*arguments, ctypes.byref(length))
        if length.value != (len(value) if value is not None else 0):
            raise AssertionError(f"{self.name}: length {length.value} of {value!r}")
        return value


class Error(Exception):
    """A status that is not OK, with the parser's message."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class Library:
    def __init__(self, path, header):
        self.library = ctypes.CDLL(str(path))
        text = ""
        for part in (Path(header), Path(header).with_name("compare.h")):
            text += re.sub(r"/\*.*?\*/", " ", part.read_text(encoding="utf-8"), flags=re.S)
        self.constants = {name: int(value) for name, value in re.findall(r"\b(VERSLAG_\w+) = (-?\d+)", text)}
        self.enums = set(re.findall(r"typedef enum (\w+)", text))
        self.functions = {}
        for prototype in re.findall(r"VERSLAG_API\s+([^;{]*?\))\s*;", text):
            result, name, parameters = re.fullmatch(r"(.*?)\b(verslag_\w+)\s*\((.*)\)", prototype, flags=re.S).groups()
            parameters = [" ".join(p.split()) for p in parameters.split(",")]
            self.functions[name] = Function(self.library, result.strip(), name, parameters, self.enums)

    def __getattr__(self, name):
        """library.document_text() is verslag_document_text()."""
        try:
            return self.functions["verslag_" + name]
        except KeyError:
            raise AttributeError(name) from None

    def parse(self, data):
        """A Document of these bytes; raises Error."""
        parser = self.parser_new()
        if not parser:
            raise MemoryError
        try:
            document = ctypes.c_void_p()
            status = self.parser_parse(parser, data, len(data), ctypes.byref(document))
            if status != 0:
                raise Error(status, self.parser_error_message(parser).decode())
            return Document(self, document.value)
        finally:
            self.parser_free(parser)

    def take_string(self, function, *arguments):
        """The text that a function returns as new memory: copied and released."""
        length = ctypes.c_size_t()
        pointer = function.call(*arguments, ctypes.byref(length))
        if not pointer:
            return None
        try:
            return ctypes.string_at(pointer, length.value).decode()
        finally:
            self.free(pointer)


    def made(self, function, *arguments):
        """The object that a function makes and stores behind its last parameter; raises Error."""
        pointer = ctypes.c_void_p()
        status = function(*arguments, ctypes.byref(pointer))
        if status != 0:
            raise Error(status, self.status_message(status).decode())
        return pointer.value


class Handle:
    """An object of the library: handle.text() is verslag_<noun>_text(handle)."""

    def __init__(self, library, noun, pointer, owner):
        self.library, self.noun, self.pointer = library, noun, pointer
        self.owner = owner  # what it is borrowed from stays alive as long as this does

    def __getattr__(self, name):
        function = getattr(self.library, f"{self.noun}_{name}")

        def call(*arguments):
            value = function(self.pointer, *arguments)
            if isinstance(value, bytes):
                return value.decode()
            if function.returns_handle:
                return Handle(self.library, function.returns_handle, value, self.owner) if value else None
            return value
        return call

    def members(self, name):
        """All of verslag_<noun>_<name>(handle, 0), (handle, 1), ..."""
        return [getattr(self, name)(index) for index in range(getattr(self, name + "_count")())]


class Document(Handle):
    def __init__(self, library, pointer):
        super().__init__(library, "document", pointer, self)

    def json(self, flags=0):
        return self.library.take_string(self.library.document_to_json, self.pointer, flags)

    def close(self):
        if self.pointer:
            self.library.document_unref(self.pointer)
            self.pointer = None
