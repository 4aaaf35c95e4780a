using EmaPain.Domain.Json;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>Bodies in the trial's own JSON.</summary>
internal static class Json
{
    public static ContentResult Body(object value, int status) => new()
    {
        Content = DomainJson.Write(value), ContentType = "application/json; charset=utf-8", StatusCode = status,
    };
}
