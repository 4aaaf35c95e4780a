using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;

namespace EmaPain.Local.Cohort.Doors;

/// <summary>Calls the staff endpoints over HTTP, as one member of staff with a key of their own.</summary>
/// <param name="http">Its base address is the app's, with a final slash.</param>
/// <param name="person">The member of staff.</param>
/// <param name="key">Their key.</param>
public sealed class StaffDoor(HttpClient http, string person, string key) : IStaffDoor
{
    public async Task<StaffReply> CallAsync(StaffCall call, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(call.Method, call.Path)
        {
            Content = call.Body.Length == 0 ? null : new StringContent(call.Body, Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("EmaPainKey", $"{person}:{key}");
        request.Headers.Add("X-Request-Id", call.RequestId.ToString());
        using var response = await http.SendAsync(request, cancel);
        return new StaffReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
    }
}
