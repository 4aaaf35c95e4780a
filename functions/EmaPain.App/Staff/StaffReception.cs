using System.Text.Json;
using EmaPain.App.Bodies;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Json;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Staff;

/// <summary>
/// The way to every desk: who asks, the request id, the form. An id stands for one request; with another person, path or form it is refused.
/// What a known person is refused here leaves an audit row; a stranger leaves a line in the log only.
/// </summary>
public sealed class StaffReception(
    IStaffGuard guard, CallAllowance allowance, IRequestBook book, IAudit audit, TimeProvider time, ILogger<StaffReception> log)
{
    public const string RequestIdHeader = "X-Request-Id";
    private const int LargestBody = 64 * 1024;
    private const int LargestFile = 32 * 1024 * 1024;
    private const int LongestSubject = 256;
    private static readonly EventId Stranger = new(7004, "staff-stranger");

    /// <summary>A request without a form.</summary>
    public Task<StaffAnswer> ReceiveAsync(IncomingRequest call, Func<StaffRequest, Task<StaffAnswer>> act, CancellationToken cancel) =>
        AdmitAsync(call, async request => await ReuseAsync(call, request, form: "", cancel) ?? await act(request), cancel);

    /// <summary>A request with a form as JSON.</summary>
    public Task<StaffAnswer> ReceiveAsync<TForm>(IncomingRequest call, Func<TForm, StaffRequest, Task<StaffAnswer>> act, CancellationToken cancel)
        where TForm : class =>
        AdmitAsync(
            call,
            async request =>
            {
                var (form, fault) = await ReadAsync<TForm>(call.Body, cancel);
                return form is null
                    ? await RefuseAsync(call, request, fault!, cancel)
                    : await ReuseAsync(call, request, DomainJson.Write(form), cancel) ?? await act(form, request);
            },
            cancel);

    /// <summary>A request with a file as text.</summary>
    public Task<StaffAnswer> ReceiveFileAsync(IncomingRequest call, Func<string, StaffRequest, Task<StaffAnswer>> act, CancellationToken cancel) =>
        AdmitAsync(
            call,
            async request => await SmallBody.ReadAsync(call.Body, LargestFile, cancel) switch
            {
                BodyReading.Whole whole => await ReuseAsync(call, request, whole.Text, cancel) ?? await act(whole.Text, request),
                BodyReading.TooLarge => await RefuseAsync(
                    call, request, new StaffAnswer.BadRequest("too-large", $"The file is larger than {LargestFile} bytes; send it in parts, each with the header."), cancel),
                _ => await RefuseAsync(call, request, new StaffAnswer.BadRequest("empty", "The file is empty."), cancel),
            },
            cancel);

    private async Task<StaffAnswer> AdmitAsync(IncomingRequest call, Func<StaffRequest, Task<StaffAnswer>> act, CancellationToken cancel)
    {
        switch (await guard.WhoAsync(call.Credentials, cancel))
        {
            case StaffCaller.Known known when !allowance.Admits(known.Id):
                return TooMany();
            case StaffCaller.Known known when Guid.TryParse(call.RequestId, out var id):
                return await act(new StaffRequest(id.ToString(), known.Id) { IsUnblinded = known.IsUnblinded });
            case StaffCaller.Known known:
                var fault = new StaffAnswer.BadRequest("no-request-id", $"Send a UUID in header {RequestIdHeader}; the same one when you try again.");
                return await RefuseAsync(call, new StaffRequest($"no id, {time.Now()} {call.Method} {Subject(call)}", known.Id), fault, cancel);
            case StaffCaller.Unavailable:
                log.LogWarning(Stranger, "A staff request could not be checked: the keys are out of reach.");
                return new StaffAnswer.Unavailable("keys-unreachable", "Who you are cannot be checked right now. Try again in a minute.");
            case StaffCaller.Unauthenticated when !allowance.Admits(CallAllowance.Strangers):
                return TooMany();
            default:
                log.LogWarning(Stranger, "A staff request came without a valid credential.");
                return new StaffAnswer.Unauthenticated(
                    "who-are-you",
                    "Send 'Authorization: Bearer <token>' (or on one machine 'Authorization: EmaPainKey <person>:<key>'); the credential was missing or wrong.");
        }
    }

    private static StaffAnswer.TooMany TooMany() => new("too-many", "These are more calls than one may make in a minute. Try again in the next, with the same id.");

    /// <summary>Refuses an id that came before with something else.</summary>
    private async Task<StaffAnswer?> ReuseAsync(IncomingRequest call, StaffRequest request, string form, CancellationToken cancel) =>
        await book.ClaimAsync(request.Id, $"{request.Actor}\n{call.Method} {call.Path}\n{form}", cancel)
            ? null
            : await RefuseAsync(
                call, request, new StaffAnswer.Refused("request-id-reused", $"This {RequestIdHeader} stands for another request already. Nothing was done; send a new UUID."), cancel);

    private async Task<StaffAnswer> RefuseAsync(IncomingRequest call, StaffRequest request, StaffAnswer fault, CancellationToken cancel)
    {
        await audit.WriteAsync(fault.EntryOf(request, call.Method.ToLowerInvariant(), Subject(call), time.Now()), cancel);
        return fault;
    }

    private static string Subject(IncomingRequest call) => call.Path.Length > LongestSubject ? call.Path[..LongestSubject] : call.Path;

    private static async Task<(TForm? Form, StaffAnswer? Fault)> ReadAsync<TForm>(Stream body, CancellationToken cancel)
        where TForm : class
    {
        try
        {
            return await SmallBody.ReadAsync(body, LargestBody, cancel) switch
            {
                BodyReading.Whole whole => (DomainJson.Read<TForm>(whole.Text), null),
                BodyReading.TooLarge => (null, new StaffAnswer.BadRequest("too-large", $"The body is larger than {LargestBody} bytes; one request says one thing.")),
                _ => (null, new StaffAnswer.BadRequest("empty", "The body is empty; send what is to be recorded as JSON.")),
            };
        }
        catch (JsonException e)
        {
            return (null, new StaffAnswer.BadRequest("bad-json", $"The body cannot be read at {e.Path ?? "$"}: {Reason(e)}"));
        }
        catch (NotSupportedException)
        {
            // What System.Text.Json throws where a closed hierarchy's word is missing.
            return (null, new StaffAnswer.BadRequest("bad-json", "The body does not say what is recorded: give 'record', such as \"record\": \"assessment-completed\"."));
        }
    }

    private static string Reason(JsonException e) => e.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
}
