/* names.c - the names of the values: all from lib/model/names.def and errors.def. */
#include <verslag/verslag.h>

#define NAMED(value, name) \
    case value: \
        return name;

const char *verslag_kind_name(verslag_kind kind)
{
    switch (kind) {
#define VS_KIND NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_chamber_name(verslag_chamber chamber)
{
    switch (chamber) {
#define VS_CHAMBER NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_role_name(verslag_role role)
{
    switch (role) {
#define VS_ROLE NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_answer_state_name(verslag_answer_state state)
{
    switch (state) {
#define VS_ANSWER_STATE NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_place_name(verslag_place place)
{
    switch (place) {
#define VS_PLACE NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_reference_kind_name(verslag_reference_kind kind)
{
    switch (kind) {
#define VS_REFERENCE_KIND NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_confidence_name(verslag_confidence confidence)
{
    switch (confidence) {
#define VS_CONFIDENCE NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_furniture_kind_name(verslag_furniture_kind kind)
{
    switch (kind) {
#define VS_FURNITURE_KIND NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_code_name(verslag_code code)
{
    switch (code) {
#define VS_CODE(value, name, place, remedy) NAMED(value, name)
#include "model/errors.def"
    default: return NULL;
    }
}

const char *verslag_change_name(verslag_change change)
{
    switch (change) {
#define VS_CHANGE NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_order_name(verslag_order order)
{
    switch (order) {
#define VS_ORDER NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_sentence_kind_name(verslag_sentence_kind kind)
{
    switch (kind) {
#define VS_SENTENCE_KIND NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_outcome_name(verslag_outcome outcome)
{
    switch (outcome) {
#define VS_OUTCOME NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_url_style_name(verslag_url_style style)
{
    switch (style) {
#define VS_URL_STYLE NAMED
#include "model/names.def"
    default: return NULL;
    }
}

const char *verslag_status_message(verslag_status status)
{
    switch (status) {
#define VS_STATUS(value, message, when, remedy) NAMED(value, message)
#include "model/errors.def"
    default: return "unknown status";
    }
}
