using System.Text.Json;
using System.Text.Json.Serialization;
using EmaPain.Domain.Json;

namespace EmaPain.Cli.Output;

/// <summary>Reads the answers of an app, which may be newer and say more.</summary>
internal static class AppJson
{
    private static readonly JsonSerializerOptions Options = new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <exception cref="JsonException">The answer has another form.</exception>
    public static T As<T>(this JsonElement answer) => answer.Deserialize<T>(Options) ?? throw new JsonException("null", "$", null, null);
}
