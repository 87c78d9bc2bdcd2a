-- Types a leak into a file, waits for what the server says of it, takes the fix, and waits for silence.
local server, project, result = vim.env.STATEGUARD_SERVER, vim.env.STATEGUARD_PROJECT, vim.env.STATEGUARD_RESULT
local log = io.open(result, "w")
local function say(...) log:write(table.concat({ ... }, " "), "\n") log:flush() end
local function quit() log:close() vim.cmd("qall!") end

local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = "stateguard", cmd = { "dotnet", server, project }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(buffer, client)

local function diagnostics() return vim.diagnostic.get(buffer) end
if not vim.wait(120000, function() return vim.lsp.buf_is_attached(buffer, client) and vim.lsp.get_client_by_id(client).initialized end, 50) then
  say("the server does not answer")
  return quit()
end

-- The end is cut out, as somebody does who is about to move it.
for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
  if line:find("EndCheckpoint") then
    vim.api.nvim_buf_set_lines(buffer, number - 1, number, false, {})
    break
  end
end

if not vim.wait(120000, function() return #diagnostics() > 0 end, 50) then
  say("no diagnostic appears")
  return quit()
end

local found = diagnostics()[1]
say("reported", found.code, "line", tostring(found.lnum + 1), found.message)
vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
local parameters = {
  textDocument = { uri = vim.uri_from_bufnr(buffer) },
  range = { start = { line = found.lnum, character = found.col }, ["end"] = { line = found.lnum, character = found.col + 1 } },
  context = { diagnostics = {} },
}
local answer = vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", parameters, 120000)
local actions = answer and answer[client] and answer[client].result or {}
for _, action in ipairs(actions) do say("offered", action.title) end
if #actions == 0 then return quit() end

vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
if vim.wait(120000, function() return #diagnostics() == 0 end, 50) then say("clear") end
vim.cmd("write")
quit()
