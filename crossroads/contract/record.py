"""What all records of the contract share."""

from pydantic import BaseModel, ConfigDict, JsonValue


class Record(BaseModel):
    """Frozen record that travels to the browser as JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    def wire(self) -> dict[str, JsonValue]:
        """The record as JSON values; what is None is left out."""
        return self.model_dump(mode="json", exclude_none=True, by_alias=True)
