using System.Text.Json;

namespace EmaPain.Local.Serving;

/// <summary>A record about a person, as the staff endpoint takes it.</summary>
internal sealed record RecordForm(string Study, string Participant, JsonElement Record);
