using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Nazorg.Bot.Conversation;

namespace Nazorg.Bot.Channel;

/// <summary>
/// <c>POST /api/messages</c>: checks who is there before the body is read, refuses what is no activity or is not theirs to send, runs the
/// turn inside the request and answers after the commit: 202, or an invoke's body.
/// </summary>
internal sealed class MessagesEndpoint(TurnLoop turns, IGate gate, RefusalLog refusals, ILogger log)
{
    public const int LargestBody = 256 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.ContentLength > LargestBody)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var (caller, refusal) = await gate.EnterAsync(context);
        if (caller is null)
        {
            Refuse(response, refusal!);
            return;
        }

        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (!IsUtf8(request))
        {
            Refuse(response, new(StatusCodes.Status415UnsupportedMediaType, "the body is not UTF-8"));
            return;
        }

        var (activity, status) = await ReadAsync(request, context.RequestAborted);
        if (activity is null)
        {
            response.StatusCode = status;
            return;
        }

        if (IncomingReader.Reject(activity) is { } problem)
        {
            Refuse(response, new(StatusCodes.Status400BadRequest, problem));
            return;
        }

        try
        {
            if (gate.Refuse(caller, activity) is { } refused)
            {
                Refuse(response, refused);
                return;
            }

            var body = await turns.RunAsync(IncomingReader.Read(activity));
            response.StatusCode = body.Length > 0 ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
            if (body.Length == 0)
                return;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
        catch (InvalidOperationException e) when (e.Source == typeof(JsonSerializer).Assembly.GetName().Name)
        {
            Refuse(response, new(StatusCodes.Status400BadRequest, "a text is no valid Unicode"));
        }
        catch (System.Data.Common.DbException e)
        {
            // Nothing was saved; the channel sends it again.
            Log.StoreFailed(log, e.GetType().Name, e.ErrorCode);
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "2";
        }
    }

    /// <summary>The caller hears that it may not, never why.</summary>
    private void Refuse(HttpResponse response, Refusal refusal)
    {
        refusals.Note(refusal.Problem);
        response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (refusal.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "2";
    }

    /// <summary>JSON between programs is UTF-8; a body that says it is something else is not guessed at.</summary>
    private static bool IsUtf8(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return (await JsonSerializer.DeserializeAsync(request.Body, Wire.Default.Activity, stop), StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
    }
}
