using System.Text.Json;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace EmaPain.Functions.Http;

/// <summary>The way into every staff endpoint: who asks, the request id, the body, and the answer as HTTP.</summary>
public sealed class StaffDoor(IStaffGuard guard)
{
    public const string RequestIdHeader = "X-Request-Id";
    private const int LargestBody = 64 * 1024;

    public static ParticipationKey Key(string study, string participant) => new(new StudyId(study), new ParticipantId(participant));

    /// <summary>A request without a body.</summary>
    public async Task<IActionResult> EnterAsync(HttpRequest request, Func<StaffRequest, Task<StaffAnswer>> answer, CancellationToken cancel)
    {
        switch (await guard.WhoAsync(request, cancel))
        {
            case StaffCaller.Unavailable:
                return Problem(StatusCodes.Status503ServiceUnavailable, "keys-unreachable", "Who you are cannot be checked right now. Try again in a minute.");
            case StaffCaller.Known known:
                return Guid.TryParse(request.Headers[RequestIdHeader], out var id)
                    ? Answer(await answer(new StaffRequest(id.ToString(), known.Id)))
                    : Problem(StatusCodes.Status400BadRequest, "no-request-id", $"Send a UUID in header {RequestIdHeader}; the same one when you try again.");
            default:
                return Problem(
                    StatusCodes.Status401Unauthorized, "who-are-you",
                    "Send 'Authorization: Bearer <token>' (or on one machine 'Authorization: EmaPainKey <person>:<key>'); the credential was missing or wrong.");
        }
    }

    /// <summary>A request with a JSON body.</summary>
    public Task<IActionResult> EnterAsync<TForm>(HttpRequest request, Func<TForm, StaffRequest, Task<StaffAnswer>> answer, CancellationToken cancel) =>
        EnterAsync(
            request,
            async who =>
            {
                try
                {
                    return await SmallBody.ReadAsync(request, LargestBody, cancel) switch
                    {
                        BodyReading.Whole body => await answer(DomainJson.Read<TForm>(body.Text), who),
                        BodyReading.TooLarge => new StaffAnswer.BadRequest("too-large", $"The body is larger than {LargestBody} bytes; one request says one thing."),
                        _ => new StaffAnswer.BadRequest("empty", "The body is empty; send what is to be recorded as JSON."),
                    };
                }
                catch (JsonException e)
                {
                    return new StaffAnswer.BadRequest("bad-json", $"The body cannot be read at {e.Path ?? "$"}: {Reason(e)}");
                }
            },
            cancel);

    private static string Reason(JsonException e) => e.Message.Split(" Path:")[0].Split(" LineNumber:")[0];

    private static ContentResult Answer(StaffAnswer answer) => answer switch
    {
        StaffAnswer.Ok ok => Json.Body(ok.Body, StatusCodes.Status200OK),
        StaffAnswer.BadRequest bad => Problem(StatusCodes.Status400BadRequest, bad.Code, bad.Sentence),
        StaffAnswer.Refused refused => Problem(StatusCodes.Status409Conflict, refused.Code, refused.Sentence),
        StaffAnswer.NotFound missing => Problem(StatusCodes.Status404NotFound, missing.Code, missing.Sentence),
        _ => throw new InvalidOperationException($"No HTTP answer for {answer.GetType().Name}."),
    };

    private static ContentResult Problem(int status, string code, string sentence) => Json.Body(new { code, sentence }, status);
}
